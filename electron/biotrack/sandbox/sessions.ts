/** Documented by nobody; an hour since the last call is what our contract proposes. */
export const sessionTtlSeconds = 3600;

type Session = { readonly employeeId: string; expires: number };

/** Logins that slide: each use buys another hour. */
export class Sessions {
  private readonly open = new Map<string, Session>();
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  start(employeeId: string, now: number): string {
    for (const [id, session] of this.open) if (session.expires <= now) this.open.delete(id);
    const id = this.newId();
    this.open.set(id, { employeeId, expires: now + sessionTtlSeconds });
    return id;
  }

  /** True while the session lives, and then it lives on. */
  touch(id: string, now: number): boolean {
    const session = this.open.get(id);
    if (session === undefined || session.expires <= now) return false;
    session.expires = now + sessionTtlSeconds;
    return true;
  }

  end(id: string): void {
    this.open.delete(id);
  }

  expireAll(): number {
    const count = this.open.size;
    this.open.clear();
    return count;
  }
}
