import { describe, expect, it } from 'vitest';
import modelFile from '../../data/model.json';
import { packed, unpacked } from '../../data/packed-model';

const { claims, mention, polarity, topicality, thresholds } = modelFile;
const model = { claims, mention, polarity, topicality, thresholds };

describe('a packed model', () => {
  it('is the same model again when unpacked', () => {
    expect(unpacked(packed(model))).toEqual(model);
  });

  it('has each feature once', () => {
    const names = packed(model).names.split('\n');
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(packed(model)).length).toBeLessThan(JSON.stringify(model).length / 1.5);
  });

  it('keeps a feature whose name has an ampersand or looks like a claim', () => {
    const odd = { classes: ['asserted', 'denied'], weights: { 'w:r&d': '1:3', 'claim:x': '1:-4' } };
    expect(unpacked(packed({ ...model, polarity: odd })).polarity).toEqual(odd);
  });

  it('refuses more classes than it has letters for', () => {
    const classes = Array.from({ length: 53 }, (_, index) => `claim-${index}`);
    expect(() => packed({ ...model, claims: { classes, weights: {} } })).toThrow('53 classes');
  });
});
