import { useId } from 'preact/hooks';
import type { Source } from '../../data/types';
import { useTexts } from '../texts';
import { Section } from './Section';

/** Who wrote the two articles, side by side and in the same form. */
export function Articles({ sources }: { sources: readonly Source[] }) {
  const t = useTexts();
  return (
    <Section title={t('optionsArticles')}>
      <div class="articles">
        {sources.map((source) => (
          <Article key={source.id} source={source} />
        ))}
      </div>
    </Section>
  );
}

function Article({ source }: { source: Source }) {
  const t = useTexts();
  const id = useId();
  return (
    <article aria-labelledby={id}>
      <h3 id={id} lang="en">
        {source.outlet}
      </h3>
      <dl>
        <dt>{t('optionsArticleTitle')}</dt>
        <dd lang="en">
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-description={t('cardOpensNewTab')}
          >
            {source.title}
            <span aria-hidden="true"> ↗</span>
          </a>
        </dd>
        <dt>{t('optionsArticleOutlet')}</dt>
        <dd lang="en">{source.description}</dd>
        <dt>{t('optionsArticleEdition')}</dt>
        <dd lang="en">{source.edition}</dd>
        <dt>{t('optionsArticleKind')}</dt>
        <dd lang="en">{source.kind}</dd>
        <dt>{t('optionsArticleDate')}</dt>
        <dd lang="en">
          {source.date === null ? (
            source.dateNote
          ) : (
            <time dateTime={source.date}>{source.date}</time>
          )}
        </dd>
      </dl>
    </article>
  );
}
