import { expect, it } from 'vitest';
import { verdictChangeText } from '../../../renderer/ui/verdict-change-text';
import type { VerdictChangeView } from '../../../shared/ipc/register-views';
import { wordsIn } from '../support/render';

const amounts = { unit: 'ug_thc', before: 15_500_000, after: 12_000_000 } as const;
const over = {
  code: 'ROUTE_EXCEEDED',
  line: 1,
  route: 'EDIBLE',
  unit: 'ug_thc',
  requested: 4_300_000,
  available: 4_200_000,
} as const;

it.each<[VerdictChangeView, string, string]>([
  [
    { kind: 'available', orderType: 'MEDICAL', route: 'INHALATION', ...amounts },
    'Inhalation: available went from 15,500 mg THC to 12,000 mg THC.',
    'Inhalación: lo disponible pasó de 15,500 mg de THC a 12,000 mg de THC.',
  ],
  [
    { kind: 'available', orderType: 'MEDICAL', route: null, ...amounts },
    'All routes together: available went from 15,500 mg THC to 12,000 mg THC.',
    'Todas las vías juntas: lo disponible pasó de 15,500 mg de THC a 12,000 mg de THC.',
  ],
  [
    { kind: 'limit', item: 'Gummies', reason: over, ...amounts },
    'Gummies: available went from 15,500 mg THC to 12,000 mg THC.',
    'Gummies: lo disponible pasó de 15,500 mg de THC a 12,000 mg de THC.',
  ],
  [
    { kind: 'counted', item: 'Vape', unit: 'mg_smoking', before: 3_500, after: 7_000 },
    'Vape now counts 7 g instead of 3.5 g.',
    'Vape ahora cuenta 7 g en lugar de 3.5 g.',
  ],
  [
    { kind: 'order', item: 'Vape', before: 'O-1', after: 'O-2' },
    'Vape is now charged to order O-2 instead of O-1.',
    'Vape ahora se carga a la orden O-2 en lugar de O-1.',
  ],
  [
    { kind: 'price', item: 'Vape', before: 4_500, after: 4_900 },
    'Vape now costs $49.00 instead of $45.00.',
    'Vape ahora cuesta $49.00 en lugar de $45.00.',
  ],
  [
    { kind: 'refused', item: null, reason: over },
    'Edible is now refused: More Edible than is available today. Over the limit by 100 mg THC. Available now: 4,200 mg THC.',
    'Comestible: ahora no se permite. Más de lo disponible hoy para Comestible. Excede el límite por 100 mg de THC. Disponible ahora: 4,200 mg de THC.',
  ],
  [
    { kind: 'cleared', item: null, reason: { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-31' } },
    "The sale: “The caregiver's card expired on Mar 31, 2026.” no longer applies.",
    'La venta: «La tarjeta del cuidador venció el 31 mar 2026.» ya no se aplica.',
  ],
])('%j', (change, english, spanish) => {
  expect([verdictChangeText(change, wordsIn('en')), verdictChangeText(change, wordsIn('es'))]).toEqual([
    english,
    spanish,
  ]);
});
