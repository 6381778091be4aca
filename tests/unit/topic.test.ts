import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { createMatcher } from '../../matching/matcher';
import type { PageContext } from '../../matching/types';

const matcher = createMatcher(topic);

const matchesOf = (blocks: readonly string[], context: PageContext = {}) =>
  matcher.match(
    blocks.map((block) => matcher.read(block)),
    context,
  );

const LEAD =
  'Late on Friday Vladimir Putin proposed a reset in information security to the United States, an offer that reporters at once named the cyber truce.';

/** The match of a sentence that follows a plain lead, on the day after the offer. */
const matchOf = (sentence: string) =>
  matchesOf([LEAD, sentence], { date: '2020-09-26' }).find(({ block }) => block === 1);

/** A plain sentence for each claim, written for this test: the model has seen none of them. */
const PLAIN: readonly (readonly [claim: string, sentence: string])[] = [
  [
    'agency-channels',
    'He wants the security agencies of the two states to talk to each other through a direct line that never closes.',
  ],
  [
    'incidents-at-sea-model',
    'The treaty would copy the 1972 agreement that keeps American and Soviet warships from colliding.',
  ],
  [
    'non-interference-pledges',
    'Moscow wants both sides to swap guarantees that neither will meddle in the internal affairs of the other.',
  ],
  [
    'timely-offer',
    'The proposal comes at exactly the right time, because tension between the two capitals has never been so high.',
  ],
  ['nuclear-drift', 'Step by step the world is sleepwalking toward a nuclear war.'],
  [
    'new-start-deadlock',
    'Negotiations on New START have stalled, although the treaty expires in February.',
  ],
  [
    'crucial-two-powers',
    'Kevin Curran thinks it essential that the two great powers settle on a common programme.',
  ],
  [
    'ppd-20-rollback',
    'Trump did away with PPD-20, so the rules for American cyberattacks are looser than before.',
  ],
  [
    'election-politics',
    'If Trump said yes before the November election, his opponents would say that he plays into the hands of Putin.',
  ],
  [
    'important-even-if-ignored',
    'The initiative matters a great deal even if nobody in Washington wants to hear it.',
  ],
  [
    'next-president-dialogue',
    'The next American president should agree to a dialogue on the proposal.',
  ],
  ['treaty-possible', 'William Banks believes that a treaty of this kind is possible.'],
  [
    'should-be-multilateral',
    'Because the problem is global, the agreement should be multilateral and include other countries.',
  ],
  [
    'enforcement-is-key',
    'The key to any such treaty is enforcement: somebody must decide who broke it and which sanctions follow.',
  ],
  [
    'attribution-is-hard',
    'Skilled attackers can make it look as though another country were behind the attack.',
  ],
  [
    'cyber-rules-far-off',
    'The international community is nowhere near agreed rules for cyberspace.',
  ],
  [
    'cyber-arms-race',
    'The great powers are building quantum computers and bots to win the next conflict in cyberspace.',
  ],
  [
    'cyberwar-civilian-harm',
    'A cyberwar would strike civilians first: power stations, trains, telephones and hospitals would fail.',
  ],
  [
    'extreme-cases-agreement',
    'An agreement on the most extreme cases is not out of the question, though clear controls will take years.',
  ],
  ['broad-and-vague', 'The proposal is broad and vague.'],
  [
    'omits-russian-misdeeds',
    'Putin did not mention what Russian hackers have done to other countries.',
  ],
  ['white-house-dismissed', 'Officials in Washington rejected the offer within hours.'],
  ['kremlin-trolling', 'Many Russia experts took the offer for trolling by the Kremlin.'],
  [
    'patriotic-hackers',
    'Putin says that the hackers are private patriots over whom the state has no control.',
  ],
  ['breaks-treaties', 'Russia regularly violates the treaties that it has signed.'],
  ['helsinki-already-codified', 'Article VI of the Helsinki Final Act already says the same.'],
  [
    'yalta-separate-peace',
    'Like Stalin at Yalta, Putin wants a deal between great powers that smaller countries have to pay for.',
  ],
  [
    'proof-of-guilt',
    'By asking for a truce, Putin proves that Moscow is behind the attacks on Western democracies.',
  ],
  [
    'gru-charged',
    'The Justice Department charged six officers of the GRU with cyberattacks around the world.',
  ],
  ['no-strategic-genius', 'Putin is not the strategic genius that many see in him.'],
];

/** Denials as plain as the sentences above. */
const DENIALS: readonly (readonly [claim: string, sentence: string])[] = [
  ['timely-offer', 'The offer is not timely at all.'],
  ['broad-and-vague', 'The proposal is not vague: it names four concrete measures.'],
  ['white-house-dismissed', 'The White House has not rejected the proposal.'],
  ['kremlin-trolling', 'The offer is not trolling, it is meant seriously.'],
  ['crucial-two-powers', 'It is not crucial that the two great powers agree.'],
  ['breaks-treaties', 'Moscow has never violated a treaty.'],
  ['proof-of-guilt', 'The offer is no admission of guilt.'],
];

describe('on a page about the proposal', () => {
  it('marks the lead as a mention', () => {
    expect(matchesOf([LEAD], { date: '2020-09-26' })).toMatchObject([
      { claim: 'proposal-reboot', start: 0, end: LEAD.length, denied: false },
    ]);
  });

  it('tries every claim but the mention', () => {
    expect(PLAIN.map(([claim]) => claim)).toEqual(
      topic.claims.map(({ id }) => id).filter((id) => id !== topic.mention),
    );
  });

  it.each(PLAIN)('finds %s', (claim, sentence) => {
    expect(matchOf(sentence)).toMatchObject({ claim, denied: false });
  });

  it.each(DENIALS)('finds that %s is denied', (claim, sentence) => {
    expect(matchOf(sentence)).toMatchObject({ claim, denied: true });
  });

  it('marks a sentence that speaks of the proposal by a pronoun or a common noun only', () => {
    expect(matchOf('The offer will be discussed on Monday.')).toMatchObject({
      claim: 'proposal-reboot',
    });
  });

  it.each([
    'The weather in the capital stayed mild over the weekend.',
    'Sign up for our newsletter and read it every morning.',
    'The rouble fell by half a per cent on Monday.',
  ])('leaves "%s" alone', (sentence) => {
    expect(matchOf(sentence)).toBeUndefined();
  });
});

/** Pages near the topic, by their paragraphs. */
const NEAR: readonly (readonly [name: string, paragraphs: readonly string[]])[] = [
  [
    'Geneva, June 2021',
    [
      'On 16 June 2021 Biden and Putin met in Geneva and spoke of ransomware for an hour.',
      'Biden handed Putin a list of sixteen sectors that hackers must leave alone.',
      'Putin told reporters that most cyberattacks come from the United States, and both sides agreed to begin talks on cybersecurity.',
      'The two presidents also agreed that a nuclear war cannot be won.',
    ],
  ],
  [
    'the reset of a telephone',
    [
      'If your phone does not respond, reset it: hold both buttons for ten seconds.',
      'The reset deletes nothing, but update the security settings afterwards.',
      'Cyber criminals often send fake offers, so never share your password.',
    ],
  ],
  [
    'a ceasefire',
    [
      'Putin and Erdogan agreed on a ceasefire in Idlib after six hours of talks in Moscow.',
      'The truce came into force at midnight, and the White House welcomed it.',
      'Both sides accused each other of breaking the agreement within a day.',
    ],
  ],
  [
    'Obama and Xi, 2015',
    [
      'In September 2015 Obama and Xi promised not to steal trade secrets over the internet.',
      'The cyber pact was hailed as a truce, but experts doubted that China would keep it.',
    ],
  ],
  [
    'New START, 2021',
    [
      'Russia and the United States extended New START by five years in February 2021.',
      'Putin had proposed the extension, and Biden agreed in his first week.',
    ],
  ],
  [
    'the charges against the GRU alone',
    [
      'The GRU hacked the Democrats in 2016, says the indictment.',
      'Six officers were charged in October over NotPetya and the attack on the Olympic Games.',
      'Moscow denied everything.',
    ],
  ],
];

describe('on a page near the topic', () => {
  it.each(NEAR)('marks nothing: %s', (_name, paragraphs) => {
    expect(matchesOf(paragraphs)).toEqual([]);
  });
});
