/** Three hours, as the generation B sample token lives. */
export const cardKeyTtlSeconds = 10_800;

type CardKey = { readonly cardId: string; readonly location: string; readonly expires: number };

/** The proof that a card was looked up here and lately; bound to card and location. */
export class CardKeys {
  private readonly issued = new Map<string, CardKey>();
  private readonly newKey: () => string;

  constructor(newKey: () => string) {
    this.newKey = newKey;
  }

  issue(cardId: string, location: string, now: number): { readonly key: string; readonly expires: number } {
    this.dropExpired(now);
    const key = this.newKey();
    const expires = now + cardKeyTtlSeconds;
    this.issued.set(key, { cardId, location, expires });
    return { key, expires };
  }

  isValid(key: string, cardId: string, location: string, now: number): boolean {
    const found = this.issued.get(key);
    return found !== undefined && found.cardId === cardId && found.location === location && now < found.expires;
  }

  /** Keys are kept in issuing order, so the expired ones come first while the clock runs forward. */
  private dropExpired(now: number): void {
    for (const [key, { expires }] of this.issued) {
      if (expires > now) return;
      this.issued.delete(key);
    }
  }
}
