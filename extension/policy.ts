import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { reportFailureOf } from './reach';
import { settingsSchema } from './settings-schema';

const { entries: settings } = settingsSchema;

/** What a school or a newsroom may preset on its machines. `public/managed-schema.json` says the same to Chrome. */
const policySchema = v.strictObject({
  enabled: v.exactOptional(settings.enabled),
  where: v.exactOptional(settings.where),
  offSites: v.exactOptional(settings.offSites),
  onSites: v.exactOptional(settings.onSites),
  badge: v.exactOptional(settings.badge),
  highlight: v.exactOptional(settings.highlight),
});

/** The settings that a policy presets; those that it leaves to the reader are missing. */
export type Policy = Readonly<v.InferOutput<typeof policySchema>>;
export type PolicyKey = keyof Policy;

/** The policy that is set for this browser; empty where none is. */
export async function readPolicy(): Promise<Policy> {
  return policyFrom(await managedValues());
}

/** The settings that a policy presets, so that the reader cannot change them. */
export async function managedKeys(): Promise<PolicyKey[]> {
  return v.parse(v.array(v.keyof(policySchema)), Object.keys(await readPolicy()));
}

/** The policy that some values stand for, without those that are none: Firefox hands on whatever it is given. */
export function policyFrom(values: Readonly<Record<string, unknown>>): Policy {
  const result = v.safeParse(policySchema, values);
  if (result.success) return result.output;
  const faulty = new Set(result.issues.map(({ path }) => path?.[0].key));
  console.warn('Counterpoint leaves out what it cannot read of its policy:', ...faulty);
  const others = Object.entries(values).filter(([key]) => !faulty.has(key));
  return v.parse(policySchema, Object.fromEntries(others));
}

async function managedValues(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    // So says Firefox where no policy is set.
    const isUnset = error instanceof Error && /manifest not found/i.test(error.message);
    if (!isUnset) reportFailureOf('read its policy')(error);
    return {};
  }
}
