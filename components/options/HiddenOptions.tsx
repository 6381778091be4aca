import type { Source } from '../../data/types';
import { useTexts } from '../texts';
import { ClaimChoice } from './ClaimChoice';
import { EntryList } from './EntryList';
import { Group } from './Group';
import type { HiddenPassage, ListedClaim, PartProps } from './options-model';
import { Section } from './Section';

interface HiddenOptionsProps extends PartProps {
  claims: readonly ListedClaim[];
  sources: readonly Source[];
}

/** What the reader hid, to be shown again, and the choice of claims. */
export function HiddenOptions(props: HiddenOptionsProps) {
  const { settings, isPreset, change, claims, sources } = props;
  const t = useTexts();
  // A claim of an older or newer topic has its id alone.
  const gistOf = (id: string): string => claims.find((claim) => claim.id === id)?.gist ?? id;
  const hide = (claim: string, hidden: boolean): void =>
    change(({ hiddenClaims }) => {
      const others = hiddenClaims.filter((other) => other !== claim);
      return { hiddenClaims: hidden ? [...others, claim] : others };
    });
  return (
    <Section title={t('optionsHidden')}>
      <Group name={t('optionsHiddenClaims')} preset={isPreset('hiddenClaims')}>
        <EntryList
          name={t('optionsHiddenClaims')}
          entries={settings.hiddenClaims.map((id) => ({
            key: id,
            content: <span lang="en">{gistOf(id)}</span>,
            actionName: t('optionsRestoreNamed', [gistOf(id)]),
          }))}
          none={t('optionsHiddenClaimsNone')}
          action={t('optionsRestore')}
          onAction={(id) => hide(id, false)}
        />
        <ClaimChoice
          claims={claims}
          sources={sources}
          hidden={settings.hiddenClaims}
          onHide={hide}
        />
      </Group>
      <Group name={t('optionsHiddenPassages')} preset={isPreset('hiddenPassages')}>
        <EntryList
          name={t('optionsHiddenPassages')}
          entries={settings.hiddenPassages.map((passage) => ({
            key: keyOf(passage),
            content: (
              <>
                <span lang="en">{gistOf(passage.claim)}</span>
                <span class="hint">{t('optionsHiddenOn', [passage.host, passage.date])}</span>
              </>
            ),
            actionName: t('optionsRestoreNamed', [`${gistOf(passage.claim)} ${passage.host}`]),
          }))}
          none={t('optionsHiddenPassagesNone')}
          action={t('optionsRestore')}
          onAction={(key) =>
            change(({ hiddenPassages }) => ({
              hiddenPassages: hiddenPassages.filter((passage) => keyOf(passage) !== key),
            }))
          }
        />
      </Group>
    </Section>
  );
}

function keyOf({ claim, host, hash }: HiddenPassage): string {
  return [claim, host, hash].join(' ');
}
