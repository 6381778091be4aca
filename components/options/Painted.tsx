import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Look, Paint } from './options-model';

interface PaintedProps {
  look: Look;
  paint: Paint;
  children: ComponentChildren;
}

/** Words that look as passages do. */
export function Painted({ look: { style, palette }, paint, children }: PaintedProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () => (element.current ? paint(element.current, { style, palette }) : undefined),
    [paint, style, palette],
  );
  return <span ref={element}>{children}</span>;
}
