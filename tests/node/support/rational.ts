/** An exact fraction of integers, so that checks do not round. */
export class Rational {
  static readonly zero = new Rational(0n);
  static readonly one = new Rational(1n);

  /** The denominator, which is positive; the numerator has the sign. */
  readonly denominator: bigint;
  readonly numerator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError("a fraction over zero");
    const sign = denominator < 0n ? -1n : 1n;
    this.numerator = sign * numerator;
    this.denominator = sign * denominator;
  }

  /** Parses a plain decimal: `-?digits[.digits]`. */
  static parse(text: string): Rational {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new SyntaxError(`not a plain decimal: ${text}`);
    const [, sign = "", whole = "", decimals = ""] = match;
    return new Rational(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
  }

  plus(other: Rational): Rational {
    // Most denominators are powers of ten, so the larger one is a common denominator.
    const [small, large] = this.denominator < other.denominator ? [this, other] : [other, this];
    if (large.denominator % small.denominator === 0n) {
      const lifted = small.numerator * (large.denominator / small.denominator);
      return new Rational(lifted + large.numerator, large.denominator);
    }
    const numerator = this.numerator * other.denominator + other.numerator * this.denominator;
    return new Rational(numerator, this.denominator * other.denominator);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  power(exponent: bigint): Rational {
    return new Rational(this.numerator ** exponent, this.denominator ** exponent);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** The largest integer that is not above the number. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** The smallest integer that is not below the number. */
  ceil(): bigint {
    return -this.negated().floor();
  }

  /** Rounds to `decimals` decimals, half away from zero. */
  rounded(decimals: number): Rational {
    if (this.numerator < 0n) return this.negated().rounded(decimals).negated();
    const scale = 10n ** BigInt(decimals);
    const scaled = this.times(new Rational(scale)).plus(new Rational(1n, 2n));
    return new Rational(scaled.floor(), scale);
  }

  /** Negative, zero or positive if `this` is below, equal to or above `other`. */
  compare(other: Rational): bigint {
    return this.numerator * other.denominator - other.numerator * this.denominator;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0n;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  /** A decimal for messages, cut off after `decimals` decimals. */
  toString(decimals = 30): string {
    const scaled = this.absolute()
      .times(new Rational(10n ** BigInt(decimals)))
      .floor();
    const digits = scaled.toString().padStart(decimals + 1, "0");
    const sign = this.numerator < 0n ? "-" : "";
    return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
  }
}

/** The tolerance for figures of several steps, relative to the expected value. */
const TOLERANCE = new Rational(1n, 10n ** 20n);

/** Whether two figures are equal except for the rounding of their last digits. */
export function close(found: Rational, expected: Rational): boolean {
  const difference = found.minus(expected).absolute();
  return difference.compare(expected.absolute().times(TOLERANCE)) <= 0n;
}
