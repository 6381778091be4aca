import { render } from 'preact';
import type { CardTexts } from '../../components/card-texts';
import { PassageList } from '../../components/PassageList';
import type { Passage } from './passages';

/**
 * Shows the list of passages in `root`; without passages it is taken away.
 *
 * @param onOpen gets the id of the passage whose button was pressed
 */
export function showPassageList(
  root: ShadowRoot,
  passages: readonly Passage[],
  texts: CardTexts,
  onOpen: (id: number) => void,
): void {
  const place = root.querySelector('.list') ?? root.appendChild(newPlace());
  render(
    passages.length > 0 ? <PassageList passages={passages} texts={texts} onOpen={onOpen} /> : null,
    place,
  );
}

function newPlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'list';
  return place;
}
