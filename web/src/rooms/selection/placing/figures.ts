/** Points with two decimals at most; undefined where nothing is known. */
export const points = (number: number | null | undefined): string | undefined => (number == null ? undefined : String(Math.round(number * 100) / 100))

/** A share as percent; undefined where nothing is known. */
export const percent = (share: number | null | undefined): string | undefined => (share == null ? undefined : `${(Math.ceil(share * 1e6) / 1e4).toString()}%`)
