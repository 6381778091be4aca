import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { goldFolder } from '../../scripts/calibration/gold';
import { checkLabels } from '../../scripts/topic/references';
import { knowledgeOf, topicOf } from '../../scripts/topic/topic-folder';

const TOY = 'tests/fixtures/toy-topic/topic';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-topic-'));
  cpSync(TOY, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file of the folder anew, with every place of one text exchanged. */
function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

describe('knowledgeOf', () => {
  it("takes the claim of both sides for the mention, the project's own among them", () => {
    expect(knowledgeOf(folder).mention).toBe('car-free-plan');
    expect(topicOf('data').mention).toBe('proposal-reboot');
  });

  it.each([
    ['lexicon.json', '{', '[', 'lexicon.json: not JSON: ['],
    ['lexicon.json', '"tills"', '7', 'lexicon.json: concepts.5.forms.9: must be string'],
    [
      'lexicon.json',
      '"id": "town"',
      '"id": "mayor"',
      'lexicon.json: id: "mayor" stands there twice',
    ],
    ['sources.json', '"2019-03-05"', '"5 March"', 'got "5 March"'],
    ['claims.json', '"side": "courier"', '"side": "herald"', 'got "herald"'],
    ['claims.json', '"side": "both"', '"side": "lanes"', 'claims.json: claims.0'],
    [
      'claims.json',
      '"id": "shops-lose"',
      '"id": "few-parking"',
      '"few-parking" stands there twice',
    ],
    [
      'topicality.json',
      '"shop"',
      '"shoop"',
      'topicality.json: roles.counterpart: "shoop" is no concept',
    ],
    [
      'topicality.json',
      '"this-spring"',
      '"spring"',
      'topicality.json: dated.march 2019: "spring" is no',
    ],
    ['topicality.json', '2019-03-04', 'March', 'topicality.json: day: must match format "date"'],
  ])('refuses %s with %s as %s', (file, from, to, message) => {
    change(file, from, to);
    expect(() => knowledgeOf(folder)).toThrow(message);
  });

  it('names the file that is not there', () => {
    expect(() => topicOf(folder)).toThrow(join(folder, 'model.json'));
  });
});

describe('checkLabels', () => {
  const check = () => checkLabels(goldFolder(join(folder, 'corpus')), knowledgeOf(folder));

  it('finds the labels of the toy topic in its claims', () => {
    expect(check).not.toThrow();
  });

  it('refuses a label that is no claim, naming file and page', () => {
    change('corpus/letters.jsonl', '"safer-children"', '"safer-kids"');
    expect(check).toThrow('letters.jsonl: page "letters-1": c: "safer-kids" is no claim');
  });
});
