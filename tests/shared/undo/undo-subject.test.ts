import { expect, it } from 'vitest';
import { undoSubject } from '../../../shared/undo/undo-subject';

it('names sale, way and sum', () => {
  expect(undoSubject({ saleId: 'sale-1', kind: 'restock', totalCents: 4500 })).toBe('sale-1:restock:4500');
});
