import { useTexts } from '../texts';
import { Choice } from './Choice';
import { PALETTES, STYLES, type Paint, type PartProps } from './options-model';
import { Painted } from './Painted';
import { Section } from './Section';

const STYLE_TEXTS = {
  underline: 'optionsStyleUnderline',
  tint: 'optionsStyleTint',
  both: 'optionsStyleBoth',
} as const;
const PALETTE_TEXTS = {
  text: 'optionsPaletteText',
  blue: 'optionsPaletteBlue',
  orange: 'optionsPaletteOrange',
  purple: 'optionsPalettePurple',
} as const;

/** How passages look, with each choice shown as it is. */
export function LookOptions({
  settings: { highlight, palette },
  isPreset,
  change,
  paint,
}: PartProps & { paint: Paint }) {
  const t = useTexts();
  return (
    <Section title={t('optionsLook')}>
      <Choice
        name={t('optionsStyle')}
        values={STYLES}
        label={(style) => (
          <Painted look={{ style, palette }} paint={paint}>
            {t(STYLE_TEXTS[style])}
          </Painted>
        )}
        chosen={highlight}
        preset={isPreset('highlight')}
        inline
        onChoose={(style) => change(() => ({ highlight: style }))}
      />
      <Choice
        name={t('optionsPalette')}
        hint={t('optionsPaletteHint')}
        values={PALETTES}
        label={(one) => (
          <Painted look={{ style: highlight, palette: one }} paint={paint}>
            {t(PALETTE_TEXTS[one])}
          </Painted>
        )}
        chosen={palette}
        preset={isPreset('palette')}
        inline
        onChoose={(one) => change(() => ({ palette: one }))}
      />
      <figure class="sample">
        <figcaption>{t('optionsSample')}</figcaption>
        <p>
          {t('optionsSampleBefore')}{' '}
          <Painted look={{ style: highlight, palette }} paint={paint}>
            {t('optionsSamplePassage')}
          </Painted>{' '}
          {t('optionsSampleAfter')}
        </p>
      </figure>
    </Section>
  );
}
