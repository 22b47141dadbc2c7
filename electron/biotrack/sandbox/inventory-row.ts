import { formatDecimal } from './decimal';
import type { Package } from './world';

/** BioTrack's numeric type codes are per state and Florida's are not public; these stand in, one for each form. */
const inventoryTypes: Readonly<Record<Package['form'], string>> = {
  WHOLE_FLOWER: '28',
  GROUND_FLOWER: '29',
  PREROLL: '31',
  VAPE: '24',
  CONCENTRATE: '17',
  CAPSULE: '34',
  TINCTURE: '23',
  EDIBLE: '22',
  TOPICAL: '35',
  SUPPOSITORY: '36',
  DEVICE: '90',
};

/** A package in the field names of the legacy interface; most numbers are strings there. `price` and `parentid` are our additions. */
export function inventoryRow(found: Package): Readonly<Record<string, unknown>> {
  const weight = found.weight === null ? null : formatWeight(found.weight);
  return {
    id: found.barcodeid,
    transactionid: String(found.transaction),
    transactionid_original: String(found.transactionOriginal),
    location: found.location,
    currentroom: '12',
    inventorytype: inventoryTypes[found.form],
    strain: found.strain,
    productname: found.name,
    remaining_quantity: formatDecimal(found.quantity, 2),
    uom: found.uom,
    unit_based: found.unit_based,
    usable_weight: found.unit === 'g' ? weight : null,
    med_usable_weight: weight,
    med_unit: found.unit,
    rec_usable_weight: null,
    net_package: found.unit === 'g' ? weight : null,
    order_type: found.order_type,
    route: found.route,
    alt_routes: found.alt_routes,
    product_form: found.form,
    qa_status: found.qa_status,
    status: found.status,
    restocked: found.restocked,
    seized: '0',
    deleted: found.destroyed ? '1' : '0',
    parentid: found.parentid,
    expiration: found.expiration,
    batch: found.batch,
    harvest: found.harvest,
    external_id: found.external_id,
    coa_url: found.coa_url,
    price: found.price,
  };
}

/** Two decimals as the legacy interface writes weights, a third only where the laboratory gave one. */
export function formatWeight(thousandths: bigint): string {
  return formatDecimal(thousandths, 3).replace(/0$/, '');
}
