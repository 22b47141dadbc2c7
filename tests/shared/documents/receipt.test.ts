import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperLine } from '../../../shared/documents/paper-text';
import { type ReceiptFacts, type ReceiptItem, receipt } from '../../../shared/documents/receipt';
import { typeset } from '../../../shared/documents/typeset';
import type { Cents } from '../../../shared/kernel/units';
import { someReceiptFacts } from '../../support/receipt-facts';

type Paper = { readonly language: 'en' | 'es'; readonly columns: number; readonly isDuplicate: boolean };

function linesOf(facts: ReceiptFacts, paper: Partial<Paper> = {}): readonly PaperLine[] {
  const { language, columns, isDuplicate } = { ...onPaper, ...paper };
  const marks = typeset(receipt(facts, language, { isDuplicate }), columns);
  return marks.flatMap(mark => (mark.kind === 'line' ? [mark.line] : []));
}

/** Each line as "style|text"; a line of plain style begins with the bar. */
function shown(lines: readonly PaperLine[]): readonly string[] {
  return lines.map(({ text, bold, wide, align }) => {
    const style = [bold ? 'bold ' : '', wide ? 'wide ' : '', align === 'left' ? '' : `${align} `].join('');
    return `${style}|${text}`;
  });
}

function textOf(lines: readonly PaperLine[]): string {
  return lines.map(line => line.text).join('\n');
}

const onPaper: Paper = { language: 'en', columns: 42, isDuplicate: false };

describe('receipt', () => {
  it('lays out a sale at 42 columns', () => {
    expect(shown(linesOf(someReceiptFacts()))).toEqual([
      'bold wide centre |Counterleaf Tampa',
      'centre |100 Demo Ave, Tampa, FL 33602',
      'centre |MMTC licence MMTC-2017-0001',
      '|------------------------------------------',
      '|2026-03-10 14:00                 UTC-04:00',
      '|Receipt                 REG-2-000123-7K3QX',
      '|BioTrack Sale ID                      4711',
      '|Patient                               M.P.',
      '|Card                             *****0001',
      '|Caregiver                       José Núñez',
      '|Employee                             E-014',
      '|------------------------------------------',
      '|Blue Dream vape cartridge 850 mg',
      '|  0001000000000029',
      '|  Medical / Inhalation            1,700 mg',
      '|  2 x $45.00                        $90.00',
      '|Vape battery',
      '|  0001000000000103',
      '|  Delivery device',
      '|  1 x $15.00                        $15.00',
      '|  Tax                                $1.13',
      '|T-shirt',
      '|  1 x $20.00                        $20.00',
      '|  Tax                                $1.50',
      '|------------------------------------------',
      '|Medical marijuana                   $90.00',
      '|  Tax                                $0.00',
      '|Delivery devices                    $15.00',
      '|  Tax                                $1.13',
      '|Merchandise                         $20.00',
      '|  Tax                                $1.50',
      '|Subtotal                           $125.00',
      '|Tax                                  $2.63',
      'bold wide |TOTAL         $127.63',
      '|Debit A-99812                      $100.00',
      '|Cash                                $30.00',
      '|Change                               $2.37',
      '|------------------------------------------',
      'bold |Left after this sale',
      '|as of 2026-03-10 13:58',
      '|  Medical, all routes             7,800 mg',
      '|  Medical / Inhalation           13,800 mg',
      '|  Smoking                28.35 g (1.00 oz)',
      '|------------------------------------------',
      '|For the qualified patient only. It is',
      '|unlawful to transfer marijuana to another',
      '|person.',
      '|Keep out of reach of children and pets.',
    ]);
    expect(receipt(someReceiptFacts(), 'en', { isDuplicate: false }).blocks.at(-1)).toEqual({
      kind: 'qr',
      payload: 'REG-2-000123-7K3QX',
    });
  });

  it('lays out a reprint at 32 columns, marked at both ends', () => {
    expect(shown(linesOf(someReceiptFacts(), { columns: 32, isDuplicate: true }))).toEqual([
      'bold wide centre |Counterleaf',
      'bold wide centre |Tampa',
      'centre |100 Demo Ave, Tampa, FL 33602',
      'centre |MMTC licence MMTC-2017-0001',
      'bold wide centre |DUPLICATE',
      '|--------------------------------',
      '|2026-03-10 14:00       UTC-04:00',
      '|Receipt       REG-2-000123-7K3QX',
      '|BioTrack Sale ID            4711',
      '|Patient                     M.P.',
      '|Card                   *****0001',
      '|Caregiver             José Núñez',
      '|Employee                   E-014',
      '|--------------------------------',
      '|Blue Dream vape cartridge 850 mg',
      '|  0001000000000029',
      '|  Medical / Inhalation  1,700 mg',
      '|  2 x $45.00              $90.00',
      '|Vape battery',
      '|  0001000000000103',
      '|  Delivery device',
      '|  1 x $15.00              $15.00',
      '|  Tax                      $1.13',
      '|T-shirt',
      '|  1 x $20.00              $20.00',
      '|  Tax                      $1.50',
      '|--------------------------------',
      '|Medical marijuana         $90.00',
      '|  Tax                      $0.00',
      '|Delivery devices          $15.00',
      '|  Tax                      $1.13',
      '|Merchandise               $20.00',
      '|  Tax                      $1.50',
      '|Subtotal                 $125.00',
      '|Tax                        $2.63',
      'bold wide |TOTAL    $127.63',
      '|Debit A-99812            $100.00',
      '|Cash                      $30.00',
      '|Change                     $2.37',
      '|--------------------------------',
      'bold |Left after this sale',
      '|as of 2026-03-10 13:58',
      '|  Medical, all routes   7,800 mg',
      '|  Medical / Inhalation 13,800 mg',
      '|  Smoking      28.35 g (1.00 oz)',
      '|--------------------------------',
      '|For the qualified patient only.',
      '|It is unlawful to transfer',
      '|marijuana to another person.',
      '|Keep out of reach of children',
      '|and pets.',
      'bold wide centre |DUPLICATE',
    ]);
  });

  it('lays out a sale that the state does not know yet at 48 columns, in Spanish', () => {
    const facts = someReceiptFacts({ biotrackSaleId: null });
    expect(shown(linesOf(facts, { language: 'es', columns: 48 }))).toEqual([
      'bold wide centre |Counterleaf Tampa',
      'centre |100 Demo Ave, Tampa, FL 33602',
      'centre |Licencia MMTC MMTC-2017-0001',
      '|------------------------------------------------',
      '|2026-03-10 14:00                       UTC-04:00',
      '|Recibo                        REG-2-000123-7K3QX',
      'bold centre |REGISTRO ESTATAL PENDIENTE',
      '|Paciente                                    M.P.',
      '|Tarjeta                                *****0001',
      '|Cuidador                              José Núñez',
      '|Empleado                                   E-014',
      '|------------------------------------------------',
      '|Blue Dream vape cartridge 850 mg',
      '|  0001000000000029',
      '|  Médica / Inhalación                   1,700 mg',
      '|  2 x $45.00                              $90.00',
      '|Vape battery',
      '|  0001000000000103',
      '|  Dispositivo',
      '|  1 x $15.00                              $15.00',
      '|  Impuesto                                 $1.13',
      '|T-shirt',
      '|  1 x $20.00                              $20.00',
      '|  Impuesto                                 $1.50',
      '|------------------------------------------------',
      '|Marihuana medicinal                       $90.00',
      '|  Impuesto                                 $0.00',
      '|Dispositivos                              $15.00',
      '|  Impuesto                                 $1.13',
      '|Mercancía                                 $20.00',
      '|  Impuesto                                 $1.50',
      '|Subtotal                                 $125.00',
      '|Impuesto                                   $2.63',
      'bold wide |TOTAL            $127.63',
      '|Débito A-99812                           $100.00',
      '|Efectivo                                  $30.00',
      '|Cambio                                     $2.37',
      '|------------------------------------------------',
      'bold |Disponible después de esta venta',
      '|al 2026-03-10 13:58',
      '|  Médica, todas las vías                7,800 mg',
      '|  Médica / Inhalación                  13,800 mg',
      '|  Fumable                      28.35 g (1.00 oz)',
      '|------------------------------------------------',
      '|Solo para el paciente calificado. Es ilegal',
      '|transferir marihuana a otra persona.',
      '|Manténgase fuera del alcance de niños y',
      '|mascotas.',
    ]);
  });

  it('says nothing of the state on a sale of merchandise alone', () => {
    const facts = someReceiptFacts({
      isReported: false,
      biotrackSaleId: null,
      patientInitials: null,
      maskedCard: null,
      caregiverName: null,
      left: null,
      lines: someReceiptFacts().lines.slice(2),
      byTaxClass: [{ taxClass: 'merchandise', amountCents: 2_000 as Cents, taxCents: 150 as Cents }],
      subtotalCents: 2_000 as Cents,
      taxCents: 150 as Cents,
      totalCents: 2_150 as Cents,
      tenders: [{ kind: 'cash', amountCents: 2_150 as Cents }],
      changeCents: 0 as Cents,
    });
    expect(shown(linesOf(facts)).slice(3)).toEqual([
      `|${'-'.repeat(42)}`,
      '|2026-03-10 14:00                 UTC-04:00',
      '|Receipt                 REG-2-000123-7K3QX',
      '|Employee                             E-014',
      `|${'-'.repeat(42)}`,
      '|T-shirt',
      '|  1 x $20.00                        $20.00',
      '|  Tax                                $1.50',
      `|${'-'.repeat(42)}`,
      '|Merchandise                         $20.00',
      '|  Tax                                $1.50',
      '|Subtotal                            $20.00',
      '|Tax                                  $1.50',
      'bold wide |TOTAL          $21.50',
      '|Cash                                $21.50',
      '|Change                               $0.00',
    ]);
  });

  it('prints warnings of this sale before the ones of every sale', () => {
    const text = textOf(linesOf(someReceiptFacts({ warnings: ['Sold while offline.'] })));
    expect(text.indexOf('Sold while offline.')).toBeGreaterThan(0);
    expect(text.indexOf('Sold while offline.')).toBeLessThan(text.indexOf('For the qualified patient'));
  });

  it('lets no name command the printer or turn the text around', () => {
    const [first] = someReceiptFacts().lines;
    const item: ReceiptItem = {
      ...(first as ReceiptItem),
      name: 'Gum\u001b@\u001dV\u0000 <b>5\u202e0001\u2066 mg\n\nTOTAL',
    };
    const lines = linesOf(someReceiptFacts({ lines: [item], caregiverName: 'A\u200fB\u0007' }));
    expect(textOf(lines)).toMatch(/^Gum @ V <b>50001 mg TOTAL$/m);
    expect(textOf(lines)).toMatch(/^Caregiver {31}AB$/m);
  });

  it('never makes a line wider than the paper, whatever the names', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
    const [first] = someReceiptFacts().lines;
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.integer({ max: 2 ** 50 }),
        fc.constantFrom(32, 42, 48),
        (name, other, amount, columns) => {
          const facts = someReceiptFacts({
            store: { name, address: other, licence: name },
            reference: other,
            biotrackSaleId: name,
            caregiverName: name,
            lines: [{ ...(first as ReceiptItem), name, countedText: other, amountCents: amount as Cents }],
            left: { asOfText: other, routes: [{ orderType: 'MEDICAL', route: 'SUPPOSITORY', leftText: name }] },
            tenders: [{ kind: 'debit', amountCents: amount as Cents, reference: other }],
            warnings: [name],
          });
          for (const line of linesOf(facts, { language: 'es', columns, isDuplicate: true })) {
            expect(line.text.length * (line.wide ? 2 : 1)).toBeLessThanOrEqual(columns);
          }
        },
      ),
    );
  });
});

it('prints a discount on its line with the list price, and all of them before the subtotal', () => {
  const [first, ...rest] = someReceiptFacts().lines;
  const cents = (value: number) => value as Cents;
  const discounted = { unitPriceCents: cents(4_050), amountCents: cents(8_100), discountCents: cents(900) };
  const facts = someReceiptFacts({
    lines: [{ ...(first as ReceiptItem), ...discounted }, ...rest],
    ...{ discountCents: cents(900), subtotalCents: cents(11_600), totalCents: cents(11_863) },
  });
  const en = textOf(linesOf(facts));
  expect(en).toMatch(/^ {2}2 x \$40\.50 +\$81\.00$/m);
  expect(en).toMatch(/^ {2}Discount \(list \$45\.00\) +-\$9\.00$/m);
  expect(en).toMatch(/^Discounts +-\$9\.00\nSubtotal +\$116\.00$/m);
  const es = textOf(linesOf(facts, { language: 'es' }));
  expect(es).toMatch(/^ {2}Descuento \(lista \$45\.00\) +-\$9\.00$/m);
  expect(textOf(linesOf(someReceiptFacts()))).not.toContain('Discount');
});
