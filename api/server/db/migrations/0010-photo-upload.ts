import { sql, type Kysely } from 'kysely'

/** Photos come from people's cameras and telephones, and go again when they are replaced: nobody's face stays behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(photoUpload).execute(db)
}

const photoUpload = /* sql */ `
alter table photo drop constraint photo_bytes_check,
  add constraint photo_bytes_check check (octet_length(bytes) <= 2 * 1024 * 1024);
grant delete on photo to kotisilta_app;
-- whose picture it is: asked for every face that is shown, and before one is deleted
create index resident_photo on resident (org_id, photo_id) where photo_id is not null;
create index staff_photo on staff (org_id, photo_id) where photo_id is not null;
`
