import { describe, expect, it } from 'vitest';
import { timelineDetail } from '../../../../renderer/features/sales/timeline-detail';
import en from '../../../../renderer/ui/i18n/en.json';
import { wordsIn } from '../../support/render';

describe('a note beside an event', () => {
  it.each([
    ['attempt-began', 'attempt 2', 'Attempt 2', 'Intento 2'],
    ['cancelled', 'never-left', 'They never left the store', 'Nunca salió de la tienda'],
    ['cancelled', 'back', 'They are back in the store', 'Ya está de vuelta en la tienda'],
    [
      'accepted',
      '88002 evidence',
      'BioTrack Sale ID 88002, entered by a lead as evidence',
      'ID de venta de BioTrack 88002, anotado por un encargado como prueba',
    ],
    [
      'accepted',
      '88002 reply',
      "BioTrack Sale ID 88002, from the state's answer",
      'ID de venta de BioTrack 88002, en la respuesta del estado',
    ],
    [
      'accepted',
      '88002 external-id',
      'BioTrack Sale ID 88002, found by our reference',
      'ID de venta de BioTrack 88002, hallado por nuestra referencia',
    ],
    ['not-sent', 'unreachable', 'No connection to the state.', 'Sin conexión con el estado.'],
    ['no-answer', 'timeout', 'No answer in time.', 'No hubo respuesta a tiempo.'],
    [
      'no-answer',
      'unclear',
      "The state's answers do not tell whether it has it.",
      'Las respuestas del estado no dicen si lo tiene.',
    ],
    ['recovered', 'restart', 'The register stopped while it was sending.', 'La caja se detuvo mientras enviaba.'],
    [
      'requeued',
      'negative replay and lists',
      'The state was asked and does not hold it.',
      'Se preguntó al estado y no la tiene.',
    ],
    [
      'put-to-review',
      'several 88002 88003',
      'The state lists more than one that fits: 88002, 88003.',
      'El estado tiene más de una que coincide: 88002, 88003.',
    ],
    ['put-to-review', 'found 88002', 'The state lists it as 88002.', 'El estado la tiene como 88002.'],
    [
      'put-to-review',
      'disagree other-content',
      'The state holds it with other contents.',
      'El estado la tiene con otro contenido.',
    ],
    [
      'put-to-review',
      'disagree status-voided 88002',
      'The state shows as voided: 88002.',
      'El estado muestra como anuladas: 88002.',
    ],
    [
      'put-to-review',
      'disagree status-refunded',
      'The state holds it with another status: refunded.',
      'El estado la tiene con otra situación: refunded.',
    ],
    [
      'looked-up',
      'voided 88002 88003',
      'The state shows as voided: 88002, 88003.',
      'El estado muestra como anuladas: 88002, 88003.',
    ],
    ['looked-up', 'no-answer', 'The state did not answer.', 'El estado no respondió.'],
    [
      'rejected',
      '1105 ORDER_REMAINING_EXCEEDED CARD_EXPIRED',
      "State code 1105. More than is left on the order. The patient's card has expired.",
      'Código del estado 1105. Más de lo que queda en la orden. La tarjeta del paciente está vencida.',
    ],
    ['rejected', '9999 UNMAPPED_STATE_ERROR', 'State code 9999.', 'Código del estado 9999.'],
    ['rejected', 'ITEM_EXPIRED', 'This package has expired.', 'Este paquete está vencido.'],
  ] as const)('of %s, "%s", is said in words', (event, detail, english, spanish) => {
    expect([timelineDetail(event, detail, wordsIn('en')), timelineDetail(event, detail, wordsIn('es'))]).toEqual([
      english,
      spanish,
    ]);
  });

  it.each([
    ['committed', 'TRAIN-1-000002-7523N'],
    ['accepted', '88002 telepathy'],
    ['no-answer', 'something-new'],
    ['put-to-review', 'disagree something-new'],
    ['rejected', 'UNMAPPED_STATE_ERROR'],
  ])('of %s, "%s", stays the code it is', (event, detail) => {
    expect(timelineDetail(event, detail, wordsIn('en'))).toBe(detail);
  });

  it('has a sentence that is reached for every reason in the catalogue', () => {
    const words = wordsIn('en');
    const said = Object.keys(en.sales.reason).map(reason => timelineDetail('no-answer', reason, words));
    expect(said).toEqual(Object.values(en.sales.reason));
  });
});
