import type { Barcode, SellableItem } from './sellable-item';

/** `package:<16 digits>` or `merchandise:<sku>`: one name for anything sellable, in rows and messages. */
export function itemKey(item: SellableItem): string {
  return item.kind === 'package' ? `package:${item.barcode}` : `merchandise:${item.sku}`;
}

export type ParsedItemKey =
  | { readonly kind: 'package'; readonly barcode: Barcode }
  | { readonly kind: 'merchandise'; readonly sku: string };

export function parseItemKey(key: string): ParsedItemKey | null {
  const [, kind, name = ''] = /^(package|merchandise):(.+)$/s.exec(key) ?? [];
  if (kind === 'merchandise') return { kind, sku: name };
  return kind === 'package' && /^\d{16}$/.test(name) ? { kind, barcode: name as Barcode } : null;
}
