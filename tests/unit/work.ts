type Exec = (this: RegExp, text: string) => RegExpExecArray | null;
type Segment = (this: Intl.Segmenter, text: string) => Intl.Segments;
type Normalize = (this: string, form?: string) => string;

/**
 * How many characters regular expressions and the segmenter were given while something ran: what reading a text costs,
 * counted and not timed. An expression that goes through a text match by match is given each character once. What is brought
 * into a normal form counts by its square, which is what engines need to put many combining marks in order.
 */
export function workOf(run: () => void): number {
  let work = 0;
  const exec: Exec = Reflect.get(RegExp.prototype, 'exec');
  const segment: Segment = Reflect.get(Intl.Segmenter.prototype, 'segment');
  const normalize: Normalize = Reflect.get(String.prototype, 'normalize');
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const goesOn = this.global || this.sticky;
    const from = goesOn ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const looked = found ? found.index + found[0].length : this.sticky ? from + 1 : text.length;
    work += Math.max(1, looked - from);
    return found;
  };
  Intl.Segmenter.prototype.segment = function (this: Intl.Segmenter, text: string) {
    work += text.length;
    return segment.call(this, text);
  };
  String.prototype.normalize = function (this: string, form?: string) {
    work += this.length ** 2;
    return normalize.call(this, form);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
    Intl.Segmenter.prototype.segment = segment;
    String.prototype.normalize = normalize;
  }
  return work;
}
