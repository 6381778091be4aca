import { readFileSync } from 'node:fs';
import Ajv2020, { type AnySchema } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({
  allowUnionTypes: true,
  verbose: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
});

/**
 * The value of a JSON file that keeps to a schema.
 * @throws Error naming file, field and value where it does not, and where there is no such file.
 */
export function checkedJson(file: string, schema: AnySchema): unknown {
  const value = parsed(file, readFileSync(file, 'utf8'));
  const validate = ajv.compile(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const field = error?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  const got = JSON.stringify(error?.data ?? null).slice(0, 80);
  const asked = JSON.stringify(error?.params);
  throw new Error(`${file}: ${field || 'file'}: ${error?.message ?? ''} ${asked}, got ${got}`);
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${text.slice(0, 60)}`, { cause: error });
  }
}
