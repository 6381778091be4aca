import type { Source, Statement } from '../data/types';
import type { CardTexts } from './card-texts';

/** Who is speaking: one line in the same form for every source. */
export function SourceLine({ source }: { source: Source }) {
  return (
    <p class="source-line" lang="en">
      <b>{source.outlet}</b> · {source.description}
    </p>
  );
}

interface StatementViewProps {
  statement: Statement;
  source: Source;
  texts: CardTexts;
}

/** What a source says: our words, the quotation with its speaker and the source line, and the way to the article. */
export function StatementView({ statement, source, texts }: StatementViewProps) {
  const { speaker } = statement;
  return (
    <>
      <p class="statement" lang="en">
        {statement.text}
      </p>
      <figure class="quote" lang="en">
        <blockquote cite={source.url}>“{statement.quote}”</blockquote>
        <figcaption>
          {speaker.name}
          {speaker.role === null ? null : <span class="role">, {speaker.role}</span>}
          <SourceLine source={source} />
        </figcaption>
      </figure>
      <ReadLink url={statement.url} source={source} texts={texts} />
    </>
  );
}

interface ReadLinkProps {
  /** Address of the article, or of a place in it. */
  url: string;
  source: Source;
  texts: CardTexts;
}

/** The way to an article. */
export function ReadLink({ url, source, texts }: ReadLinkProps) {
  return (
    <a
      class="read-it"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-description={texts.opensNewTab}
    >
      <ReadIn source={source} texts={texts} />
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}

/** Stands for the title while the text around it is looked up. */
const TITLE_MARK = '\uE000';

/** "Read it in “TITLE”", with the title marked as one. */
function ReadIn({ source, texts }: { source: Source; texts: CardTexts }) {
  const [before, after] = texts.readIn(TITLE_MARK).split(TITLE_MARK);
  return (
    <>
      {before}
      <cite lang="en">{source.title}</cite>
      {after}
    </>
  );
}
