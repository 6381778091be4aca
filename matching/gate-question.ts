/** Whether a page with this text may speak of the topic. STAND-IN until the engine lands. */
export function mayBeOnTopic(text: string): boolean {
  return /Putin|Kremlin|Moscow|Russia/.test(text) && /cyber|information security/i.test(text);
}
