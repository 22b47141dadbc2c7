/** Reports that are left alone for a moment, because something they need could not be had. */
export class HeldReports {
  private readonly untilMs = new Map<string, number>();

  /** One that a person settles meanwhile is never asked about again: whoever is added puts away those whose moment is over. */
  hold(outboxId: string, nowMs: number, forMs: number): void {
    for (const [other, untilMs] of this.untilMs) if (untilMs <= nowMs) this.untilMs.delete(other);
    this.untilMs.set(outboxId, nowMs + forMs);
  }

  isHeld(outboxId: string, nowMs: number): boolean {
    return (this.untilMs.get(outboxId) ?? 0) > nowMs;
  }

  release(outboxId: string): void {
    this.untilMs.delete(outboxId);
  }

  releaseAll(): void {
    this.untilMs.clear();
  }

  /** Of those that may still have to wait. */
  size(): number {
    return this.untilMs.size;
  }
}
