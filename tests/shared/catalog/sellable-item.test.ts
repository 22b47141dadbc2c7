import { expect, it } from 'vitest';
import { productForms } from '../../../shared/catalog/sellable-item';

it('knows each form of goods once, the device that holds none among them', () => {
  expect([new Set(productForms).size, productForms.includes('DEVICE')]).toEqual([productForms.length, true]);
});
