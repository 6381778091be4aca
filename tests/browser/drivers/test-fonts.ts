import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FONTS = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));

const aliases = (families: readonly string[], font: string): string =>
  families
    .map(
      (family) =>
        `  <alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`,
    )
    .join('\n');

/** Asks fontconfig for the fonts of the tests only, drawn without what differs from machine to machine. */
const configuration = (cache: string) => `<?xml version="1.0"?>
<fontconfig>
  <dir>${path.join(FONTS, 'ttf')}</dir>
  <selectfont><rejectfont><glob>*Math*</glob></rejectfont></selectfont>
  <cachedir>${cache}</cachedir>
${aliases(['system-ui', 'sans', 'sans-serif', 'Arial'], 'DejaVu Sans')}
${aliases(['serif', 'Georgia', 'Times New Roman'], 'DejaVu Serif')}
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/** What makes Chromium on Linux draw alike everywhere: variables for its process, and arguments. */
export function sameDrawing(folder: string): { env: Record<string, string>; args: string[] } {
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, configuration(path.join(folder, 'fonts-cache')));
  return {
    env: { FONTCONFIG_FILE: file },
    args: [
      ...['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
      ...['--force-device-scale-factor=1', '--disable-font-subpixel-positioning'],
    ],
  };
}
