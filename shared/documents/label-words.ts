import type { ProductForm } from '../catalog/sellable-item';

/** What stands on the labels of goods, those that leave the shop and those that came back. */
export type LabelWords = {
  readonly licence: string;
  readonly forms: Readonly<Record<ProductForm, string>>;
  readonly strain: string;
  /** "850 mg each" */
  readonly each: string;
  readonly batch: string;
  readonly harvest: string;
  readonly expires: string;
  readonly dispensed: string;
  readonly patient: string;
  readonly physician: string;
  readonly dose: string;
  readonly asDirected: string;
  /** Nobody told the register. */
  readonly notOnFile: string;
  readonly content: string;
  readonly seePackage: string;
  readonly containsThc: string;
  readonly lowThc: string;
  readonly transferWarning: string;
  readonly childWarning: string;
  readonly returned: string;
  readonly notForSale: string;
  readonly formerly: string;
  readonly quantity: string;
  readonly returnedAt: string;
  readonly sale: string;
  readonly employee: string;
  readonly destroyFrom: string;
};

export const labelWords: Readonly<Record<'en' | 'es', LabelWords>> = {
  en: {
    licence: 'MMTC licence',
    forms: {
      WHOLE_FLOWER: 'Whole flower',
      GROUND_FLOWER: 'Ground flower',
      PREROLL: 'Pre-roll',
      VAPE: 'Vape cartridge',
      CONCENTRATE: 'Concentrate',
      CAPSULE: 'Capsule',
      TINCTURE: 'Tincture',
      EDIBLE: 'Edible',
      TOPICAL: 'Topical',
      SUPPOSITORY: 'Suppository',
      DEVICE: 'Delivery device',
    },
    strain: 'Strain',
    each: 'each',
    batch: 'Batch',
    harvest: 'Harvest',
    expires: 'Expires',
    dispensed: 'Dispensed',
    patient: 'Patient',
    physician: 'Physician',
    dose: 'Dose',
    asDirected: 'as directed by the physician',
    notOnFile: 'not on file',
    content: 'Contents',
    seePackage: 'see the package',
    containsThc: 'CONTAINS THC',
    lowThc: 'LOW-THC CANNABIS',
    transferWarning: 'For the qualified patient only. It is unlawful to transfer medical marijuana to another person.',
    childWarning: 'Keep out of reach of children and pets.',
    returned: 'RETURNED',
    notForSale: 'NOT FOR SALE',
    formerly: 'Formerly',
    quantity: 'Quantity',
    returnedAt: 'Returned',
    sale: 'Sale',
    employee: 'Employee',
    destroyFrom: 'Destroy after',
  },
  es: {
    licence: 'Licencia MMTC',
    forms: {
      WHOLE_FLOWER: 'Flor entera',
      GROUND_FLOWER: 'Flor molida',
      PREROLL: 'Cigarrillo armado',
      VAPE: 'Cartucho de vapeo',
      CONCENTRATE: 'Concentrado',
      CAPSULE: 'Cápsula',
      TINCTURE: 'Tintura',
      EDIBLE: 'Comestible',
      TOPICAL: 'Tópico',
      SUPPOSITORY: 'Supositorio',
      DEVICE: 'Dispositivo',
    },
    strain: 'Variedad',
    each: 'por unidad',
    batch: 'Lote',
    harvest: 'Cosecha',
    expires: 'Vence',
    dispensed: 'Dispensado',
    patient: 'Paciente',
    physician: 'Médico',
    dose: 'Dosis',
    asDirected: 'según indicación médica',
    notOnFile: 'no consta',
    content: 'Contenido',
    seePackage: 'ver el envase',
    containsThc: 'CONTIENE THC',
    lowThc: 'CANNABIS BAJO EN THC',
    transferWarning: 'Solo para el paciente calificado. Es ilegal transferir marihuana medicinal a otra persona.',
    childWarning: 'Manténgase fuera del alcance de niños y mascotas.',
    returned: 'DEVUELTO',
    notForSale: 'NO VENDER',
    formerly: 'Antes',
    quantity: 'Cantidad',
    returnedAt: 'Devuelto',
    sale: 'Venta',
    employee: 'Empleado',
    destroyFrom: 'Destruir después de',
  },
};
