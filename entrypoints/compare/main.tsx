import { render } from 'preact';
import { topic } from '../../data/topic';
import { takeOver } from '../../extension/comparison';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { readerTexts } from '../../extension/texts/reader-texts';
import { createMatcher } from '../../matching/matcher';
import { matchOfText } from '../../matching/text-match';
import { CompareApp } from './CompareApp';

async function open(): Promise<void> {
  const id = new URL(location.href).searchParams.get('text') ?? '';
  const [text, settings] = await Promise.all([takeOver(id), readSettings()]);
  const texts = await readerTexts(settings);
  document.documentElement.lang = texts.language;
  document.title = texts.t('compareTitle');
  const match =
    text === undefined ? undefined : matchOfText(text, createMatcher(topic), topic.mention);
  render(
    <CompareApp
      text={text}
      match={match}
      topic={topic}
      texts={texts}
      mentionFirst={settings.mentionFirst}
    />,
    document.body,
  );
}

open().catch(reportFailureOf('open the comparison'));
