/** A release cannot be planned, written, read or rebuilt: the message says what was expected, what came, and what to do. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
  /** `refused`: the data or the version do not allow it; `busy`: another process is at it; `disk`: it cannot be read or written. */
  readonly kind: "refused" | "busy" | "disk";

  constructor(kind: "refused" | "busy" | "disk", message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
