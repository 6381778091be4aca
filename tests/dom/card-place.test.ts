import { describe, expect, it } from 'vitest';
import { type Area, cardPlace as placeOf, type Size } from '../../page/card-place';

const viewport = { width: 1280, height: 800 };
const card = { width: 380, height: 400 };

function passageAt(top: number, bottom: number, left = 300, right = 900): Area {
  return { top, bottom, left, right };
}

const cardPlace = (passage: Area, size: Size, shown: Size, touch = false) =>
  placeOf(passage, size, shown, touch);

describe('cardPlace', () => {
  it('is below the passage where it fits', () => {
    expect(cardPlace(passageAt(100, 140), card, viewport)).toMatchObject({
      kind: 'below',
      left: 300,
      edge: 148,
    });
  });

  it('flips above the passage where there is more room', () => {
    const place = cardPlace(passageAt(600, 640), card, viewport);
    expect(place).toMatchObject({ kind: 'above', edge: 592 });
    expect(place.maxHeight).toBe(584);
  });

  it('shifts into view at both sides', () => {
    expect(cardPlace(passageAt(100, 120, 1200, 1270), card, viewport).left).toBe(1280 - 380 - 8);
    expect(cardPlace(passageAt(100, 120, -50, 90), card, viewport).left).toBe(8);
  });

  it('is a sheet in a narrow or low viewport, at the edge away from the passage', () => {
    const narrow = { width: 360, height: 640 };
    expect(cardPlace(passageAt(50, 120), card, narrow).kind).toBe('sheet-bottom');
    expect(cardPlace(passageAt(500, 560), card, narrow).kind).toBe('sheet-top');
    expect(cardPlace(passageAt(10, 40), card, { width: 900, height: 280 }).kind).toBe(
      'sheet-bottom',
    );
  });

  it('is a sheet under a finger, however large the viewport', () => {
    expect(cardPlace(passageAt(100, 140), card, viewport, true).kind).toBe('sheet-bottom');
    expect(cardPlace(passageAt(700, 740), card, viewport, true).kind).toBe('sheet-top');
  });

  it('never covers the passage while there is room to read beside it', () => {
    for (const size of [viewport, { width: 360, height: 640 }, { width: 600, height: 400 }]) {
      for (let top = 0; top + 60 < size.height; top += 10) {
        const passage = passageAt(top, top + 60);
        const { kind, edge, maxHeight } = cardPlace(passage, card, size);
        const hangs = kind === 'below' || kind === 'sheet-top';
        const cardTop = hangs ? edge : edge - maxHeight;
        const cardBottom = hangs ? edge + maxHeight : edge;
        expect(cardTop >= passage.bottom || cardBottom <= passage.top).toBe(true);
        expect(cardTop).toBeGreaterThanOrEqual(0);
        expect(cardBottom).toBeLessThanOrEqual(size.height);
      }
    }
  });
});
