import type { WritableDb } from '../handles';

/**
 * What may be sold. On hand is what the state holds (`remaining`) less what was sold here and is not settled with the
 * state yet (`held`), so a refresh from the state never brings sold goods back.
 */
export function createCatalog(db: WritableDb): void {
  db.exec(`
    CREATE TABLE package (
      number           INTEGER NOT NULL PRIMARY KEY,
      barcode          TEXT    NOT NULL UNIQUE CHECK (length(barcode) = 16 AND barcode NOT GLOB '*[^0-9]*'),
      barcode_reversed TEXT    NOT NULL CHECK (length(barcode_reversed) = 16),
      external_id      TEXT,
      name             TEXT    NOT NULL,
      strain           TEXT,
      batch            TEXT,
      harvest          TEXT,
      order_type       TEXT    CHECK (order_type IN ('MEDICAL', 'LOW_THC', 'SMOKING', 'DEVICE')),
      route            TEXT    CHECK (route IN
        ('EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING')),
      alt_routes       TEXT    NOT NULL CHECK (json_valid(alt_routes)),
      form             TEXT    CHECK (form IN
        ('WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL', 'VAPE', 'CONCENTRATE', 'CAPSULE', 'TINCTURE', 'EDIBLE', 'TOPICAL',
         'SUPPOSITORY', 'DEVICE')),
      med_weight       INTEGER CHECK (med_weight >= 0),
      unit             TEXT    CHECK (unit IN ('ug_thc', 'ug_cbd', 'mg_smoking')),
      remaining        INTEGER NOT NULL CHECK (remaining >= 0),
      held             INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
      status           TEXT    NOT NULL CHECK (status IN
        ('ACTIVE', 'QUARANTINE', 'IN_TRANSIT', 'RETURNED', 'DESTROY_SCHEDULED', 'DEPLETED', 'UNKNOWN')),
      lab_status       TEXT,
      expires_on       TEXT,
      location         TEXT    NOT NULL,
      is_restocked     INTEGER NOT NULL CHECK (is_restocked IN (0, 1)),
      price_cents      INTEGER CHECK (price_cents >= 0),
      coa_url          TEXT,
      synced_at        INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX package_external_id ON package (external_id) WHERE external_id IS NOT NULL;
    CREATE INDEX package_by_name ON package (name COLLATE NOCASE, barcode);
    -- What is low is asked of every product at once. What is held here is not in it, because every sale moves that.
    CREATE INDEX package_on_shelf ON package (name COLLATE NOCASE, form, expires_on, remaining)
      WHERE status = 'ACTIVE' AND is_restocked = 0 AND remaining > 0;

    -- The reversed barcode makes "ends with" a prefix search: people read the last digits of a label. Its beginning is
    -- found along the unique index: thousands of labels begin alike, which is what a word index is worst at.
    CREATE VIRTUAL TABLE package_search USING fts5 (
      name, strain, batch, external_id, barcode_reversed,
      content = '', contentless_delete = 1, prefix = '1 2 3',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER package_indexed AFTER INSERT ON package BEGIN
      INSERT INTO package_search (rowid, name, strain, batch, external_id, barcode_reversed)
      VALUES (NEW.number, NEW.name, NEW.strain, NEW.batch, NEW.external_id, NEW.barcode_reversed);
    END;
    CREATE TRIGGER package_reindexed AFTER UPDATE OF name, strain, batch, external_id ON package
    WHEN (OLD.name, OLD.strain, OLD.batch, OLD.external_id) IS NOT (NEW.name, NEW.strain, NEW.batch, NEW.external_id)
    BEGIN
      DELETE FROM package_search WHERE rowid = NEW.number;
      INSERT INTO package_search (rowid, name, strain, batch, external_id, barcode_reversed)
      VALUES (NEW.number, NEW.name, NEW.strain, NEW.batch, NEW.external_id, NEW.barcode_reversed);
    END;

    CREATE TABLE merchandise (
      number      INTEGER NOT NULL PRIMARY KEY,
      sku         TEXT    NOT NULL UNIQUE,
      barcode     TEXT    UNIQUE,
      name        TEXT    NOT NULL,
      price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
      is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1))
    ) STRICT;
    CREATE INDEX merchandise_by_name ON merchandise (name COLLATE NOCASE, sku);

    CREATE VIRTUAL TABLE merchandise_search USING fts5 (
      name, sku, barcode,
      content = '', contentless_delete = 1, prefix = '1 2 3',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER merchandise_indexed AFTER INSERT ON merchandise BEGIN
      INSERT INTO merchandise_search (rowid, name, sku, barcode) VALUES (NEW.number, NEW.name, NEW.sku, NEW.barcode);
    END;
    CREATE TRIGGER merchandise_reindexed AFTER UPDATE OF name, barcode ON merchandise BEGIN
      DELETE FROM merchandise_search WHERE rowid = NEW.number;
      INSERT INTO merchandise_search (rowid, name, sku, barcode) VALUES (NEW.number, NEW.name, NEW.sku, NEW.barcode);
    END;

    -- One row: how far the download has come, and when it last reached the end.
    CREATE TABLE inventory_state (
      id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      cursor    TEXT,
      synced_at INTEGER
    ) STRICT;
    INSERT INTO inventory_state (id) VALUES (1);
  `);
}
