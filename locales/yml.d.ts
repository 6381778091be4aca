/** The texts of a language, read at build time (scripts/texts.ts); `Texts` of ./texts.ts. */
declare module '*.yml' {
  const texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  export default texts;
}
