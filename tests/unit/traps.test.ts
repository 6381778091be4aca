import { describe, expect, it } from 'vitest';

import { topic } from '../../data/topic';
import { createMatcher } from '../../matching/matcher';
import type { Match, PageContext } from '../../matching/types';

const matcher = createMatcher(topic);
const LEAD =
  'On Friday Vladimir Putin proposed a reset in international information security to the United States, an offer that newspapers called a cyber truce.';
const DAY_AFTER = { date: '2020-09-26' };

const matchesOf = (blocks: readonly string[], context: PageContext = DAY_AFTER): Match[] =>
  matcher.match(
    blocks.map((block) => matcher.read(block)),
    context,
  );

/** The claims of a sentence that follows a plain lead, each with whether it is denied. */
const saidBy = (...sentences: string[]): string[] =>
  matchesOf([LEAD, ...sentences])
    .filter(({ block }) => block === sentences.length)
    .map(({ claim, denied }) => (denied ? `${claim}, denied` : claim));

const MENTION = [topic.mention];
type Told = readonly (readonly [claim: string, sentence: string])[];

describe('no reaction yet is no dismissal:', () => {
  it.each([
    'There was no immediate reaction from Washington to the offer.',
    'So far no answer to the offer has come from the American side.',
    'Washington is still silent on the Russian offer.',
    'The US embassy had no comment on the proposal.',
    'At the time of publication Washington had made no official reply to the initiative.',
    'It remains unclear whether the Americans will answer the offer.',
    'How the White House will respond to the proposal is an open question.',
    "By Saturday noon the State Department had said nothing about Moscow's proposal.",
    "Neither the Trump campaign nor the White House had reacted to Putin's initiative by the evening.",
  ])('%s', (sentence) => {
    expect(saidBy(sentence)).toEqual(MENTION);
  });
});

describe('an earlier offer that was refused is another one:', () => {
  it.each([
    'In 2018 Washington rejected a Russian draft of an agreement on elections.',
    'After Hamburg in 2017, Trump dropped the idea of a joint cyber unit with Russia within a day.',
    "Back in 1998, the United States brushed aside Moscow's first resolution on information security at the UN.",
    'Reagan rejected the Soviet plan at Reykjavik.',
    'The Obama administration dismissed a Russian treaty on information weapons in 2009.',
    'The United States has turned down similar Russian drafts at the UN since 1998.',
  ])('%s', (sentence) => {
    const said = saidBy(sentence).map((claim) => claim.replace(', denied', ''));
    expect(said).not.toContain('white-house-dismissed');
  });
});

describe('weeks before the vote is no judgement of the moment:', () => {
  it.each([
    'Putin made the proposal five weeks before Americans go to the polls.',
    'The Kremlin published the text on a Friday, six weeks ahead of the US vote.',
    'The proposal was made 39 days before Americans elect a president.',
    'The Kremlin put the offer on its website some five weeks before the US election.',
    'Putin spoke of the initiative on 25 September, with the vote due on 3 November.',
  ])('%s', (sentence) => {
    expect(saidBy(sentence)).toEqual(MENTION);
  });
});

describe('sarcasm denies nothing:', () => {
  /** Both sides where the claim is not sure; these are what such sentences may be taken to say. */
  const FITTING = [topic.mention, 'kremlin-trolling', 'proof-of-guilt', 'breaks-treaties'];
  it.each([
    'Sure, and next the fox will offer the hens a pact of non-aggression.',
    'How generous of Vladimir Putin to promise that he will not rob the house again.',
    "Washington should call the Kremlin's bluff and say yes to the offer.",
    'Of course the arsonist would like a truce with the fire brigade.',
    'A cyber truce from Putin, and I am the Queen of Sheba.',
    'Oh yes, Moscow wants peace on the internet, and wolves want to guard the sheep.',
    'Let Washington call his bluff, sign the offer and wait for the first hack.',
  ])('%s', (sentence) => {
    const said = saidBy(sentence);
    expect(FITTING).toEqual(expect.arrayContaining(said));
  });
});

describe('25 September 2015 is another day:', () => {
  it.each([
    'On 25 September 2015 Barack Obama and Xi Jinping promised in Washington not to steal trade secrets online.',
    'The pact of 25 September 2015 between China and the United States was kept for about a year.',
  ])('%s', (sentence) => {
    expect(saidBy(sentence)).toEqual([]);
  });

  it.each([{ date: '2015-09-26' }, {}, DAY_AFTER])('a page about it, %j', (context) => {
    const page = [
      'On 25 September 2015 Barack Obama and Xi Jinping announced in the Rose Garden that neither government would steal trade secrets over the internet.',
      'The cyber truce, as newspapers called the offer, was kept for about a year.',
      'Washington and Beijing also agreed on a hotline for urgent cases.',
      'Putin was in Moscow that day and said nothing.',
    ];
    expect(matchesOf(page, context)).toEqual([]);
  });

  it('a page about Moscow and Washington on that day', () => {
    const page = [
      'On 25 September 2015 the Kremlin offered the United States talks about information security.',
      'Vladimir Putin called for a reset with Washington in a speech three days later.',
      'The White House dismissed the offer.',
    ];
    expect(matchesOf(page, { date: '2015-09-28' })).toEqual([]);
  });
});

const ASSERTED: readonly (readonly [trap: string, told: Told])[] = [
  [
    'a question makes the claim that it takes for granted:',
    [
      ['enforcement-is-key', 'Who would be the referee of such a deal, and who would punish it?'],
      [
        'omits-russian-misdeeds',
        'Did anybody notice that the text spends no word on the Russian hacks of 2016?',
      ],
      ['broad-and-vague', 'Could the proposal be any vaguer?'],
      [
        'attribution-is-hard',
        'How would anyone find out quickly and for certain who was behind an attack?',
      ],
      [
        'yalta-separate-peace',
        'Will smaller countries have to pay for a deal between the two great powers?',
      ],
      ['timely-offer', 'Could there be a better moment for this offer than now?'],
      [
        'gru-charged',
        'Has everyone forgotten that six GRU officers stand charged with these very hacks?',
      ],
      ['proposal-reboot', 'What do you make of the offer?'],
      ['proposal-reboot', 'So what exactly did Putin offer the United States on Friday?'],
    ],
  ],
  [
    'a quotation inside a quotation:',
    [
      [
        'timely-offer',
        '"A colleague wrote to me: \'This initiative comes at exactly the right moment,\'" the professor said.',
      ],
      [
        'white-house-dismissed',
        '“What he told me was ‘The White House threw the offer out within a day’,” the reporter said.',
      ],
      [
        'kremlin-trolling',
        'The historian tweeted: “When I read ‘reset’ I thought: ‘This is plain Kremlin trolling.’”',
      ],
      [
        'yalta-separate-peace',
        '“He told us: ‘It is Yalta again, two great powers over the heads of the small,’” the minister said.',
      ],
    ],
  ],
  [
    'soft hyphens and invisible spaces:',
    [
      ['broad-and-vague', 'The pro\u00ADposal is hope\u00ADlessly broad and va\u00ADgue.'],
      [
        'white-house-dismissed',
        'Offi\u00ADcials in Wash\u00ADing\u00ADton re\u00ADjected the of\u00ADfer within hours.',
      ],
      [
        'non-interference-pledges',
        'Both si\u200Bdes would ex\u200Bchange gua\u200Brantees of non-inter\u200Bference in elec\u200Btions.',
      ],
    ],
  ],
  [
    'words broken at the ends of lines:',
    [
      ['broad-and-vague', 'The pro- posal re-\nmains va- gue and with-\nout con- crete detail.'],
      ['white-house-dismissed', 'The White House dis-\nmissed the of-\nfer within hours.'],
      [
        'non-interference-pledges',
        'He wants both sides to exchange guaran-\ntees of non-interference in each other’s inter-\nnal affairs.',
      ],
      [
        'incidents-at-sea-model',
        'The agree- ment would be modelled on the Soviet-Ameri- can accord of 1972 on incidents at sea.',
      ],
    ],
  ],
  [
    'what scanners misread:',
    [
      ['white-house-dismissed', '0fficials in the White H0use rejected the 0ffer within h0urs.'],
      [
        'timely-offer',
        'The proposal comes at the right rnoment, for tensions have never been so high.',
      ],
      [
        'breaks-treaties',
        'The Russian govemment regularly violates the agreernents that it has signed.',
      ],
      ['next-president-dialogue', 'The next govemment in Washington should agree to a dialogue.'],
      [
        'enforcement-is-key',
        'The key to any such agreernent is enforcernent: sornebody must punish whoever breaks it.',
      ],
    ],
  ],
  [
    'slips of the keyboard:',
    [
      ['timely-offer', 'The offfer is extremly timely.'],
      ['broad-and-vague', 'His porposal is vauge and has no details.'],
      ['incidents-at-sea-model', 'He wants a treaty like the 1972 Incidents at See agreemnt.'],
      [
        'gru-charged',
        'The Justice Departement charged six GRU oficers with cyberatacks around the world.',
      ],
      [
        'enforcement-is-key',
        'The key to any such treaty is enforcment: who decides on violatoins and sanctoins?',
      ],
      ['proposal-reboot', 'Putin has propossed a cyber truce to Amerca.'],
    ],
  ],
  [
    'headlines in capitals:',
    [
      ['white-house-dismissed', "WHITE HOUSE BRUSHES ASIDE PUTIN'S CYBER TRUCE OFFER"],
      ['proposal-reboot', 'PUTIN PROPOSES CYBER RESET WITH US'],
      ['proposal-reboot', 'PUTIN OFFERS U.S. A CYBER TRUCE'],
      ['broad-and-vague', 'PUTIN CYBER PLAN "BROAD AND VAGUE", CRITICS SAY'],
      ['timely-offer', 'EXPERT: PUTIN OFFER TO US "EXTREMELY TIMELY"'],
      ['gru-charged', 'US CHARGES SIX GRU OFFICERS OVER WORLDWIDE HACKS'],
      ['new-start-deadlock', 'NEW START TALKS DEADLOCKED'],
      ['kremlin-trolling', '"KREMLIN TROLLING": RUSSIA-WATCHERS SCOFF AT TRUCE'],
    ],
  ],
  [
    'items of a list:',
    [
      [
        'incidents-at-sea-model',
        'Third: a treaty on the model of the 1972 agreement on incidents at sea.',
      ],
      [
        'non-interference-pledges',
        'Fourth: guarantees that neither side interferes in the elections of the other.',
      ],
      [
        'agency-channels',
        '(1) Keep the lines between the nuclear risk centres and the computer emergency teams open.',
      ],
      ['non-interference-pledges', '• Mutual pledges of non-interference in internal affairs'],
      [
        'agency-channels',
        'Secondly, permanent channels between the competent agencies of both countries;',
      ],
      [
        'incidents-at-sea-model',
        '- An agreement on preventing incidents in cyberspace, like the one of 1972 on incidents at sea',
      ],
    ],
  ],
  [
    'the proposal in yet other words:',
    [
      [
        'non-interference-pledges',
        'Each side would promise to keep its hands off the other’s elections.',
      ],
      [
        'non-interference-pledges',
        'Neither capital would be allowed to meddle in the other’s politics.',
      ],
      ['agency-channels', 'Hotlines between the two CERTs would stay open day and night.'],
      [
        'agency-channels',
        'The paper calls for uninterrupted work of the communication channels between the competent agencies, from the Nuclear Risk Reduction Centers and the computer emergency response teams up to the officials who oversee the security councils.',
      ],
      [
        'incidents-at-sea-model',
        'What he has in mind is a pact on averting clashes in cyberspace, as the two navies once had for the high seas.',
      ],
      [
        'omits-russian-misdeeds',
        'He called for a fresh start, without a word on the hacks that his own officers are charged with.',
      ],
    ],
  ],
  [
    'negative words that assert:',
    [
      ['timely-offer', 'The offer could hardly be more timely.'],
      ['treaty-possible', 'Nothing rules out such a treaty.'],
      ['omits-russian-misdeeds', 'There is not a word about the hacks in it.'],
      ['kremlin-trolling', 'Nobody who knows the Kremlin takes the offer seriously.'],
    ],
  ],
  [
    'denials:',
    [
      ['timely-offer, denied', 'The offer is hardly timely.'],
      ['broad-and-vague, denied', 'Far from being vague, the text lists four concrete steps.'],
      ['white-house-dismissed, denied', 'Nobody in the White House has rejected the offer.'],
      [
        'white-house-dismissed, denied',
        'It is not true that the White House dismissed the proposal.',
      ],
      [
        'omits-russian-misdeeds, denied',
        'Contrary to what critics say, the text does mention the hacks.',
      ],
      ['kremlin-trolling, denied', 'This is no trolling: Moscow means the offer seriously.'],
      ['breaks-treaties, denied', 'Russia has kept every treaty that it signed.'],
    ],
  ],
  [
    'the model of 1972 without its name:',
    [
      ['incidents-at-sea-model', 'c) an agreement to prevent incidents in cyberspace'],
      [
        'incidents-at-sea-model',
        'He also suggested a bilateral accord to prevent cyberspace incidents.',
      ],
      [
        'incidents-at-sea-model',
        'The two countries would draw up an agreement on preventing incidents in the information space.',
      ],
    ],
  ],
  ['mistyped:', [['breaks-treaties', 'Russia has voilated evry treaty it ever singed.']]],
];

describe.each(ASSERTED)('%s', (_trap, told) => {
  it.each(told)('%s: %s', (claim, sentence) => {
    expect(saidBy(sentence)).toEqual([claim]);
  });
});

describe('pronouns, two sentences on:', () => {
  it.each([
    ['broad-and-vague', 'It is vague from beginning to end.'],
    ['timely-offer', 'It came at exactly the right moment.'],
    ['white-house-dismissed', 'The White House rejected it on the same day.'],
    ['omits-russian-misdeeds', 'It does not mention what Russian hackers have done.'],
    ['should-be-multilateral', 'It should include other countries too.'],
    ['proposal-reboot', 'The offer is to be discussed on Monday.'],
    ['proposal-reboot', 'The initiative is addressed to the American president.'],
    ['proposal-reboot', 'It was published on the Kremlin website in two languages.'],
  ])('%s: %s', (claim, sentence) => {
    expect(saidBy('It rained in the capital on Friday. Shops stayed open.', sentence)).toEqual([
      claim,
    ]);
  });
});

describe('what Russia denies of its own doings is no claim denied:', () => {
  it.each([
    'Moscow denies that.',
    'Moscow has denied it again and again.',
    'Russia has always denied the charge.',
    'Russia rejects the accusations.',
    'The Russian embassy called the accusation groundless.',
    'Moscow denies having hacked anyone, although the indictment names its officers.',
    'The six men deny everything, despite what the indictment says.',
  ])('%s', (sentence) => {
    const charge = 'The indictment accuses officers of the GRU of hacking the party.';
    expect(saidBy(charge, sentence).join()).not.toContain('denied');
  });
});

describe('a page that says neither "cyber" nor "information security"', () => {
  const page = [
    'On Friday the Kremlin published Vladimir Putin’s offer to Washington: a mutual ban on meddling, elections included.',
    'The two capitals would exchange guarantees that neither interferes in the politics of the other.',
    'Critics call the text vague.',
  ];

  it('is read where its date tells which offer it is', () => {
    const [lead, ...others] = matchesOf(page).map(({ claim }) => claim);
    expect(['proposal-reboot', 'non-interference-pledges']).toContain(lead);
    expect(others).toEqual(['non-interference-pledges', 'broad-and-vague']);
  });
});

describe('a sentence with several claims', () => {
  it('shows one and offers others', () => {
    const sentence =
      'He proposed permanent lines between the security agencies, a treaty on the model of the 1972 agreement on incidents at sea, and mutual guarantees of non-interference in elections.';
    const [match] = matchesOf([LEAD, sentence]).filter(({ block }) => block === 1);
    const claims = [match, ...(match?.others ?? [])].map((found) => found?.claim ?? '');
    expect(claims.sort()).toEqual([
      'agency-channels',
      'incidents-at-sea-model',
      'non-interference-pledges',
    ]);
  });
});

describe('each sentence is a passage of its own', () => {
  const passages = (text: string) =>
    matchesOf([LEAD, text])
      .filter(({ block }) => block === 1)
      .map(({ start, end, claim }) => [text.slice(start, end), claim]);

  it('after "U.S." and after initials', () => {
    expect(
      passages(
        'The offer was addressed to the U.S. The White House dismissed it within hours. J. R. Miller of the N.S.C. called it vague.',
      ),
    ).toEqual([
      ['The offer was addressed to the U.S.', 'proposal-reboot'],
      ['The White House dismissed it within hours.', 'white-house-dismissed'],
      ['J. R. Miller of the N.S.C. called it vague.', 'broad-and-vague'],
    ]);
  });

  it('after a full stop without a space', () => {
    expect(
      passages(
        "Moscow's offer was published on Friday.The White House dismissed it within hours.Critics called the proposal vague.",
      ),
    ).toEqual([
      ["Moscow's offer was published on Friday.", 'proposal-reboot'],
      ['The White House dismissed it within hours.', 'white-house-dismissed'],
      ['Critics called the proposal vague.', 'broad-and-vague'],
    ]);
  });

  it('in a list that runs on', () => {
    expect(
      passages(
        'a) permanent hotlines between the security agencies. b) a treaty like the one of 1972 on incidents at sea. c) mutual guarantees not to meddle in elections.',
      ).map(([, claim]) => claim),
    ).toEqual(['agency-channels', 'incidents-at-sea-model', 'non-interference-pledges']);
  });
});
