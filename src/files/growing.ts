/** Typed arrays that grow, for counts that nobody knows beforehand. */

type Typed = Float64Array | Uint32Array | Uint8Array;
type Maker<T extends Typed> = new (length: number) => T;

export type Growing<T extends Typed> = {
  /** The array with room to spare; asked for anew after each `room` or `push`. */
  all: T;
  length: number;
  push: (value: number) => void;
  /** Makes room for so many more. */
  room: (more: number) => void;
  /** Gives back the room to spare. */
  trim: () => void;
  /** What was written, in an array of its own size. */
  done: () => T;
};

export function growing<T extends Typed>(Make: Maker<T>, first = 1024): Growing<T> {
  const self: Growing<T> = {
    all: new Make(first),
    length: 0,
    push(value) {
      if (self.length === self.all.length) self.room(1);
      self.all[self.length] = value;
      self.length += 1;
    },
    room(more) {
      if (self.length + more <= self.all.length) return;
      const wider = new Make(Math.max(self.length + more, self.all.length * 2));
      wider.set(self.all.subarray(0, self.length));
      self.all = wider;
    },
    trim() {
      if (self.length < self.all.length) self.all = self.done();
    },
    done: () => self.all.slice(0, self.length) as T,
  };
  return self;
}
