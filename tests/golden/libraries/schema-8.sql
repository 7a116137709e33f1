PRAGMA application_id = 1198417764;
PRAGMA user_version = 8;
CREATE TABLE schema_migration (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT;
INSERT INTO schema_migration VALUES (1, '0001_initial', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (2, '0002_dictionary', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (3, '0003_versions', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (4, '0004_workbench', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (5, '0005_reprints', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (6, '0006_search', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (7, '0007_catalogue', '2026-11-23 08:00:00');
INSERT INTO schema_migration VALUES (8, '0008_mirror', '2026-11-23 08:00:00');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE TABLE article (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        author TEXT NOT NULL,
        editor TEXT NOT NULL,
        responsible_editor TEXT NOT NULL,
        published_at TEXT NOT NULL,
        url TEXT NOT NULL,
        script TEXT NOT NULL,
        source_text TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,
        length INTEGER NOT NULL,
        blocks TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        origin TEXT NOT NULL,
        encoding TEXT NOT NULL,
        added_at TEXT NOT NULL,
        deleted_at TEXT
    , version INTEGER NOT NULL DEFAULT 1, evidence TEXT NOT NULL DEFAULT '[]', cautions TEXT NOT NULL DEFAULT '[]', state TEXT NOT NULL DEFAULT 'new', memo TEXT NOT NULL DEFAULT '', folded TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO article VALUES ('f5b9536b-1500-40bf-8270-f73bc86a3cae', '鏡山縣試辦生態走', '鏡山日報', '', '', '', '2024-03-05T08:15', '', 'hant', '鏡山縣試辦生態走廊

　　三月五日，鏡山縣在𠮷田村舉行開工儀式🌱，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；改革措施與生態項目一併公布。
', 'b383376c6b4b6e941d16256b85357420b0022971ac4ac725b94b90f9ecfc1280', 70, '[["paragraph", 0, 9], ["paragraph", 11, 43], ["paragraph", 44, 69]]', '8fe5fb1e9661fe4029f7e49444fe0c19f6487957b40c3f20529fe8af7e6af0cb', '/home/lin/鏡山.txt', 'utf-8-sig', '2024-03-05T08:15:00.250Z', NULL, 1, '[]', '[]', 'reading', '讀過一遍
再讀', '镜山县试办生态走
镜山日报
');
INSERT INTO article VALUES ('f912a08e-b0bd-4708-87c7-0a6efd071b36', '云岭乡改革简报
', '云岭晚报', '', '', '', '2024-03-05T08:15', '', 'hans', '云岭乡改革简报
　　云岭乡发布消息，头发店也要减税👩‍🌾。
　　全乡三十户受益。
', 'dbe716d9eae6a4e3b427f23158e05f981105a265a3223f6eae8f387b66d79cfb', 41, '[["paragraph", 0, 7], ["paragraph", 8, 29], ["paragraph", 30, 40]]', '343b26726b7ef6720a332d511f0335dae31083473f8639a9422aa3443a68eb58', '/home/lin/鏡山.txt', 'big5hkscs', '2024-03-05T08:16:00.250Z', NULL, 2, '[]', '[]', 'new', '', '云岭乡改革简报

云岭晚报
');
INSERT INTO article VALUES ('c8e853b3-a901-4cef-80fa-91bade15f950', '白鷺灣試種耐鹽水', '白鷺灣週報', '', '', '', '2024-03-05T08:15', '', 'hant', '白鷺灣試種耐鹽水稻。

　　𨋢邊三十畝地全部插秧🌾。
', '0117f752b2baad84627c3bdf1fdab0f5fb5d5c87d390e2b2b0b9f92ddab116fe', 27, '[["paragraph", 0, 10], ["paragraph", 12, 26]]', '3527f7124e835e8808f3f3c27b72fa6120bb2ec8280d32320bdc7630c85d62f3', '/home/lin/鏡山.txt', 'utf-8-sig', '2024-03-05T08:18:00.250Z', '2024-03-05T08:19:00.250Z', 1, '[]', '[]', 'new', '', '白鹭湾试种耐盐水
白鹭湾周报
');
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_added_at ON article (added_at);
CREATE TABLE raw_bytes (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    ) STRICT;
INSERT INTO raw_bytes VALUES ('f5b9536b-1500-40bf-8270-f73bc86a3cae', X'EFBBBFE98FA1E5B1B1E7B8A3E8A9A6E8BEA6E7949FE6858BE8B5B0E5BB8A0D0A0D0AE38080E38080E4B889E69C88E4BA94E697A5EFBC8CE98FA1E5B1B1E7B8A3E59CA8F0A0AEB7E794B0E69D91E88889E8A18CE9968BE5B7A5E58480E5BC8FF09F8CB1EFBC8CE7B8A3E995B7E8AAAAE694B9E99DA9E6B292E69C89E7B582E9BB9EE380820D0AE38080E38080E5B185E6B091E690ADF0A88BA2E588B0E8A780E699AFE58FB0EFBC9BE694B9E99DA9E68EAAE696BDE88887E7949FE6858BE9A085E79BAEE4B880E4BDB5E585ACE5B883E380820D0A');
INSERT INTO raw_bytes VALUES ('f912a08e-b0bd-4708-87c7-0a6efd071b36', X'EFBBBFE4BA91E5B2ADE4B9A1E694B9E99DA9E7AE80E68AA50D0AE38080E38080E4BA91E5B2ADE4B9A1E58F91E5B883E6B688E681AFEFBC8CE5A4B4E58F91E5BA97E4B99FE8A681E5878FE7A88EF09F91A9E2808DF09F8CBEE380820D0A');
INSERT INTO raw_bytes VALUES ('c8e853b3-a901-4cef-80fa-91bade15f950', X'EFBBBFE799BDE9B7BAE781A3E8A9A6E7A8AEE88090E9B9BDE6B0B4E7A8BBE380820D0A0D0AE38080E38080F0A88BA2E9828AE4B889E58D81E7959DE59CB0E585A8E983A8E68F92E7A7A7F09F8CBEE380820D0A');
CREATE TABLE tag (
        id TEXT NOT NULL PRIMARY KEY,
        parent_id TEXT REFERENCES tag (id) ON DELETE RESTRICT,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        pattern TEXT NOT NULL,
        description TEXT NOT NULL,
        shortcut TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    , memo TEXT NOT NULL DEFAULT '', archived INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO tag VALUES ('tag-reform', NULL, '改革舉措', '#C98A00', 'solid', '', '1', 0, NULL, '', 0);
INSERT INTO tag VALUES ('tag-tax', 'tag-reform', '稅制', '#2F7FC1', 'dashed', '減稅與𠮷田村', '', 0, NULL, '', 0);
INSERT INTO tag VALUES ('tag-vat', 'tag-tax', '增值税', '#C98A00', 'solid', '', '', 0, NULL, '', 0);
INSERT INTO tag VALUES ('tag-green', NULL, '生態項目🌱', '#1E8E6E', 'dotted', '', '', 1, NULL, '', 0);
CREATE INDEX tag_parent_id ON tag (parent_id);
CREATE TABLE annotation (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        note TEXT NOT NULL,
        coder TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        deleted_at TEXT, version INTEGER NOT NULL DEFAULT 1,
        CHECK (0 <= start AND start < "end")
    ) STRICT;
INSERT INTO annotation VALUES ('0a4a26e5-362d-4dc6-bd1e-9bef0f53dd38', 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 22, 32, '𠮷田村舉行開工儀式🌱', '鏡山縣試辦生態走廊

　　三月五日，鏡山縣在', '，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；改革措施與生態項目', '見**圖**

二', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL, 1);
INSERT INTO annotation VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 55, 64, '改革措施與生態項目', '田村舉行開工儀式🌱，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；', '一併公布。
', '改過', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:24:00.250Z', NULL, 1);
INSERT INTO annotation VALUES ('c29006b0-31e9-49fc-a211-b8f430b35f08', 'f912a08e-b0bd-4708-87c7-0a6efd071b36', 21, 28, '也要减税👩‍🌾', '云岭乡改革简报
　　云岭乡发布消息，头发店', '。
', '', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL, 2);
INSERT INTO annotation VALUES ('f15f657f-c994-4a83-953c-1fe0d43c6337', 'c8e853b3-a901-4cef-80fa-91bade15f950', 14, 20, '𨋢邊三十畝地', '白鷺灣試種耐鹽水稻。

　　', '全部插秧🌾。
', '一
二', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL, 1);
CREATE INDEX annotation_article_id ON annotation (article_id);
CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
    ) STRICT;
INSERT INTO annotation_tag VALUES ('0a4a26e5-362d-4dc6-bd1e-9bef0f53dd38', 'tag-green', 0);
INSERT INTO annotation_tag VALUES ('c29006b0-31e9-49fc-a211-b8f430b35f08', 'tag-vat', 0);
INSERT INTO annotation_tag VALUES ('f15f657f-c994-4a83-953c-1fe0d43c6337', 'tag-green', 0);
INSERT INTO annotation_tag VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'tag-reform', 0);
INSERT INTO annotation_tag VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'tag-green', 1);
CREATE INDEX annotation_tag_annotation_id ON annotation_tag (annotation_id);
CREATE INDEX annotation_tag_tag_id ON annotation_tag (tag_id);
CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
INSERT INTO setting VALUES ('sample-seen', 'yes');
INSERT INTO setting VALUES ('region:f5b9536b-1500-40bf-8270-f73bc86a3cae', 'tw');
INSERT INTO setting VALUES ('search-index', '1 f46b85f76084ae3bfe9c9d76a38f81d3e2b10e9f67ec40ae69a0ae9edbcaaa34');
CREATE TABLE dictionary_entry (
        article TEXT NOT NULL,
        source TEXT NOT NULL,
        "into" TEXT NOT NULL,
        shown TEXT NOT NULL,
        PRIMARY KEY (article, source, "into")
    ) STRICT;
INSERT INTO dictionary_entry VALUES ('', '总台', 'hant', '總臺');
CREATE TABLE former_text (
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        script TEXT NOT NULL,
        source_text TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,
        length INTEGER NOT NULL,
        blocks TEXT NOT NULL,
        encoding TEXT NOT NULL,
        evidence TEXT NOT NULL,
        cautions TEXT NOT NULL,
        PRIMARY KEY (article_id, version)
    ) STRICT;
INSERT INTO former_text VALUES ('f912a08e-b0bd-4708-87c7-0a6efd071b36', 1, 'hans', '云岭乡改革简报
　　云岭乡发布消息，头发店也要减税👩‍🌾。
', '38efe59a06bf7862ebaa15f0674930fb6706f5ac4bce3de827bce481cec385aa', 30, '[["paragraph", 0, 7], ["paragraph", 8, 29]]', 'utf-8-sig', '[]', '[]');
CREATE INDEX former_text_article_id ON former_text (article_id);
CREATE TABLE blob (
        sha256 TEXT NOT NULL PRIMARY KEY,
        data BLOB NOT NULL
    ) STRICT;
INSERT INTO blob VALUES ('ffdb519b788f33bddc8647611c3a24cc5e1a9ef5780c1f6f828a637c309ad8f1', X'89504E4700FF');
INSERT INTO blob VALUES ('871923f8e5535ef938edc1ea710d5cf9e18637ce5d39feccef23030823993e4e', X'89504E4701');
CREATE TABLE remote_image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        block INTEGER NOT NULL,
        url TEXT NOT NULL
    ) STRICT;
INSERT INTO remote_image VALUES (1, 'f912a08e-b0bd-4708-87c7-0a6efd071b36', 2, 1, 'https://a.example/塔.png');
CREATE INDEX remote_image_article_id ON remote_image (article_id);
CREATE TABLE image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        block INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        blob_id TEXT NOT NULL REFERENCES blob (sha256) ON DELETE RESTRICT
    ) STRICT;
INSERT INTO image VALUES (1, 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 1, 1, 'image/png', 'ffdb519b788f33bddc8647611c3a24cc5e1a9ef5780c1f6f828a637c309ad8f1');
INSERT INTO image VALUES (2, 'f912a08e-b0bd-4708-87c7-0a6efd071b36', 2, 0, 'image/png', '871923f8e5535ef938edc1ea710d5cf9e18637ce5d39feccef23030823993e4e');
CREATE INDEX image_article_id ON image (article_id);
CREATE INDEX image_blob_id ON image (blob_id);
CREATE INDEX article_deleted_at_added_at_id_published_at_outlet_state ON article (deleted_at, added_at, id, published_at, outlet, state);
CREATE INDEX annotation_article_id_start_end_deleted_at ON annotation (article_id, start, "end", deleted_at);
CREATE TABLE former_annotation (
        id INTEGER NOT NULL PRIMARY KEY,
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        coder TEXT NOT NULL,
        state TEXT NOT NULL
    ) STRICT;
INSERT INTO former_annotation VALUES (1, 'e6ed6117-a03a-4527-b095-48d5058fdf6c', '2026-11-26T03:18:24.891Z', '林禾', '{"id": "e6ed6117-a03a-4527-b095-48d5058fdf6c", "article": "f5b9536b-1500-40bf-8270-f73bc86a3cae", "start": 55, "end": 64, "quote": "改革措施與生態項目", "prefix": "田村舉行開工儀式🌱，縣長說改革沒有終點。\n　　居民搭𨋢到觀景台；", "suffix": "一併公布。\n", "note": "", "coder": "林禾", "created_at": "2024-03-05T08:15:00.250Z", "modified_at": "2024-03-05T08:15:00.250Z", "version": 1, "deleted_at": null, "tags": ["tag-reform", "tag-green"]}');
CREATE INDEX former_annotation_annotation_id ON former_annotation (annotation_id);
CREATE TABLE attribute (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        choices TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT;
INSERT INTO attribute VALUES ('own-genre', '體裁', 'choice', '["消息", "評論"]', 0, NULL);
CREATE TABLE attribute_value (
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE RESTRICT,
        value TEXT NOT NULL,
        PRIMARY KEY (article_id, attribute_id)
    ) STRICT;
INSERT INTO attribute_value VALUES ('f5b9536b-1500-40bf-8270-f73bc86a3cae', 'own-genre', '評論');
CREATE INDEX attribute_value_article_id ON attribute_value (article_id);
CREATE INDEX attribute_value_attribute_id ON attribute_value (attribute_id);
CREATE TABLE collection (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT;
INSERT INTO collection VALUES ('own-read', '待讀𠮷', 0, NULL);
CREATE TABLE collection_article (
        collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE RESTRICT,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        PRIMARY KEY (collection_id, article_id)
    ) STRICT;
INSERT INTO collection_article VALUES ('own-read', 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
CREATE INDEX collection_article_collection_id ON collection_article (collection_id);
CREATE INDEX collection_article_article_id ON collection_article (article_id);
CREATE TABLE saved_filter (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        view TEXT NOT NULL,
        query TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT;
INSERT INTO saved_filter VALUES ('own-filter', '生態', 'passages', '{}', 0, NULL);
CREATE TABLE band (
    hash INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO band VALUES (148904983, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (183569536, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (233460118, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (531748571, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (882355466, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1200737719, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1207900060, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1386299959, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1594019887, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1713704015, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1946176693, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (1996912586, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2021383570, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2035383423, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2052540160, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2487239437, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2506810080, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2523715999, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2523781002, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2554057258, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2604525909, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2734584189, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (2831331964, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3197820072, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3455472668, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3697654401, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3788623625, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3811133122, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3839591048, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3872035359, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3907045254, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (3947560486, 'c8e853b3-a901-4cef-80fa-91bade15f950');
INSERT INTO band VALUES (90532013, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (309331460, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (549201165, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (694444759, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (751299379, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (840222048, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (953684699, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1038389430, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1062470190, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1237706169, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1413303075, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1522481990, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1571699514, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (1996754375, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2003507512, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2135398254, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2175399551, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2201428729, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2305598682, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (2978364039, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3000371753, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3036699388, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3149062786, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3237770668, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3287961299, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3327772471, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3595382277, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3614677700, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3661077037, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3780501199, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (3958239768, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (4088686181, 'f5b9536b-1500-40bf-8270-f73bc86a3cae');
INSERT INTO band VALUES (184320928, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (277611725, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (332685110, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (361122124, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (413092473, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (507511166, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (679216235, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (840181658, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (867313146, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (905878055, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (922263896, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (1022114394, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (1027682687, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (1590562557, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (1792948177, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (1936897897, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (2354036738, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (2431444307, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (2948417147, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3243062828, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3503793349, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3628892418, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3653567672, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3700391962, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3744085942, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (3750345573, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4104443110, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4189968339, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4206619820, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4228366566, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4243192534, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
INSERT INTO band VALUES (4293902761, 'f912a08e-b0bd-4708-87c7-0a6efd071b36');
CREATE INDEX band_article_id ON band (article_id);
CREATE INDEX article_trash ON article (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TABLE search_document (
        number INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        published_at TEXT NOT NULL
    ) STRICT;
INSERT INTO search_document VALUES (1, 'f5b9536b-1500-40bf-8270-f73bc86a3cae', '2024-03-05T08:15');
INSERT INTO search_document VALUES (2, 'f912a08e-b0bd-4708-87c7-0a6efd071b36', '2024-03-05T08:15');
INSERT INTO search_document VALUES (3, 'c8e853b3-a901-4cef-80fa-91bade15f950', '2024-03-05T08:15');
CREATE UNIQUE INDEX search_document_article_id ON search_document (article_id);
CREATE INDEX search_document_published_at ON search_document (published_at);
CREATE VIEW search_source AS
        SELECT number, gengdu_tokens(CAST(title AS BLOB)) AS title,
            gengdu_tokens(CAST(outlet AS BLOB)) AS outlet,
            gengdu_tokens(CAST(author AS BLOB)) AS author,
            gengdu_tokens(CAST(source_text AS BLOB)) AS text
        FROM search_document JOIN article ON article.id = article_id;
CREATE VIRTUAL TABLE search_index USING fts5 (
        title, outlet, author, text,
        content = 'search_source', content_rowid = 'number', prefix = '1',
        tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
    );
CREATE INDEX article_deleted_at_added_at_id_title_outlet_author_publi_0db6453 ON article (deleted_at, added_at, id, title, outlet, author, published_at, state, script, length, folded);
CREATE TABLE mirror (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    held TEXT NOT NULL,
    PRIMARY KEY (source, key)
) STRICT;
INSERT INTO mirror VALUES ('article', '["f5b9536b-1500-40bf-8270-f73bc86a3cae"]', '["鏡山縣試辦生態走","鏡山日報","","","","2024-03-05T08:15","","hant","/home/lin/鏡山.txt","utf-8-sig","2024-03-05T08:15:00.250Z",null,1,"reading","讀過一遍\r\n再讀","[]","[]"]');
INSERT INTO mirror VALUES ('article', '["f912a08e-b0bd-4708-87c7-0a6efd071b36"]', '["云岭乡改革简报\n","云岭晚报","","","","2024-03-05T08:15","","hans","/home/lin/鏡山.txt","big5hkscs","2024-03-05T08:16:00.250Z",null,2,"new","","[]","[]"]');
INSERT INTO mirror VALUES ('article', '["c8e853b3-a901-4cef-80fa-91bade15f950"]', '["白鷺灣試種耐鹽水","白鷺灣週報","","","","2024-03-05T08:15","","hant","/home/lin/鏡山.txt","utf-8-sig","2024-03-05T08:18:00.250Z","2024-03-05T08:19:00.250Z",1,"new","","[]","[]"]');
INSERT INTO mirror VALUES ('former_text', '["f912a08e-b0bd-4708-87c7-0a6efd071b36",1]', '["hans","utf-8-sig","[]","[]"]');
INSERT INTO mirror VALUES ('image', '[1]', '["f5b9536b-1500-40bf-8270-f73bc86a3cae",1,1,"image/png","ffdb519b788f33bddc8647611c3a24cc5e1a9ef5780c1f6f828a637c309ad8f1"]');
INSERT INTO mirror VALUES ('image', '[2]', '["f912a08e-b0bd-4708-87c7-0a6efd071b36",2,0,"image/png","871923f8e5535ef938edc1ea710d5cf9e18637ce5d39feccef23030823993e4e"]');
INSERT INTO mirror VALUES ('remote_image', '[1]', '["f912a08e-b0bd-4708-87c7-0a6efd071b36",2,1,"https://a.example/塔.png"]');
INSERT INTO mirror VALUES ('tag', '["tag-reform"]', '[null,"改革舉措","#C98A00","solid","","1",0,null,"",0]');
INSERT INTO mirror VALUES ('tag', '["tag-tax"]', '["tag-reform","稅制","#2F7FC1","dashed","減稅與𠮷田村","",0,null,"",0]');
INSERT INTO mirror VALUES ('tag', '["tag-vat"]', '["tag-tax","增值税","#C98A00","solid","","",0,null,"",0]');
INSERT INTO mirror VALUES ('tag', '["tag-green"]', '[null,"生態項目🌱","#1E8E6E","dotted","","",1,null,"",0]');
INSERT INTO mirror VALUES ('annotation', '["0a4a26e5-362d-4dc6-bd1e-9bef0f53dd38"]', '["見**圖**\n\n二","林禾","2024-03-05T08:15:00.250Z","2024-03-05T08:15:00.250Z",null,1]');
INSERT INTO mirror VALUES ('annotation', '["e6ed6117-a03a-4527-b095-48d5058fdf6c"]', '["改過","林禾","2024-03-05T08:15:00.250Z","2024-03-05T08:24:00.250Z",null,1]');
INSERT INTO mirror VALUES ('annotation', '["c29006b0-31e9-49fc-a211-b8f430b35f08"]', '["","林禾","2024-03-05T08:15:00.250Z","2024-03-05T08:15:00.250Z",null,2]');
INSERT INTO mirror VALUES ('annotation', '["f15f657f-c994-4a83-953c-1fe0d43c6337"]', '["一\n二","林禾","2024-03-05T08:15:00.250Z","2024-03-05T08:15:00.250Z",null,1]');
INSERT INTO mirror VALUES ('former_annotation', '[1]', '["e6ed6117-a03a-4527-b095-48d5058fdf6c","2026-11-26T03:18:24.891Z","林禾","{\"id\": \"e6ed6117-a03a-4527-b095-48d5058fdf6c\", \"article\": \"f5b9536b-1500-40bf-8270-f73bc86a3cae\", \"start\": 55, \"end\": 64, \"quote\": \"改革措施與生態項目\", \"prefix\": \"田村舉行開工儀式🌱，縣長說改革沒有終點。\\n　　居民搭𨋢到觀景台；\", \"suffix\": \"一併公布。\\n\", \"note\": \"\", \"coder\": \"林禾\", \"created_at\": \"2024-03-05T08:15:00.250Z\", \"modified_at\": \"2024-03-05T08:15:00.250Z\", \"version\": 1, \"deleted_at\": null, \"tags\": [\"tag-reform\", \"tag-green\"]}"]');
INSERT INTO mirror VALUES ('annotation_tag', '["e6ed6117-a03a-4527-b095-48d5058fdf6c","tag-green"]', '[1]');
INSERT INTO mirror VALUES ('attribute', '["own-genre"]', '["體裁","choice","[\"消息\", \"評論\"]",0,null]');
INSERT INTO mirror VALUES ('attribute_value', '["f5b9536b-1500-40bf-8270-f73bc86a3cae","own-genre"]', '["評論"]');
INSERT INTO mirror VALUES ('collection', '["own-read"]', '["待讀𠮷",0,null]');
INSERT INTO mirror VALUES ('collection_article', '["own-read","f5b9536b-1500-40bf-8270-f73bc86a3cae"]', '[]');
INSERT INTO mirror VALUES ('saved_filter', '["own-filter"]', '["生態","passages","{}",0,null]');
INSERT INTO mirror VALUES ('dictionary_entry', '["","总台","hant"]', '["總臺"]');
INSERT INTO mirror VALUES ('setting', '["search-index"]', '["1 f46b85f76084ae3bfe9c9d76a38f81d3e2b10e9f67ec40ae69a0ae9edbcaaa34"]');
INSERT INTO mirror VALUES ('setting', '["sample-seen"]', '["yes"]');
INSERT INTO mirror VALUES ('setting', '["region:f5b9536b-1500-40bf-8270-f73bc86a3cae"]', '["tw"]');
CREATE TRIGGER mirror_article_insert AFTER INSERT ON article BEGIN INSERT INTO mirror (source, key, held) SELECT 'article', json_array(NEW."id"), json_array(NEW."title", NEW."outlet", NEW."author", NEW."editor", NEW."responsible_editor", NEW."published_at", NEW."url", NEW."script", NEW."origin", NEW."encoding", NEW."added_at", NEW."deleted_at", NEW."version", NEW."state", NEW."memo", NEW."evidence", NEW."cautions") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_article_update AFTER UPDATE OF "id", "title", "outlet", "author", "editor", "responsible_editor", "published_at", "url", "script", "origin", "encoding", "added_at", "deleted_at", "version", "state", "memo", "evidence", "cautions" ON article BEGIN DELETE FROM mirror WHERE source = 'article' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'article', json_array(NEW."id"), json_array(NEW."title", NEW."outlet", NEW."author", NEW."editor", NEW."responsible_editor", NEW."published_at", NEW."url", NEW."script", NEW."origin", NEW."encoding", NEW."added_at", NEW."deleted_at", NEW."version", NEW."state", NEW."memo", NEW."evidence", NEW."cautions") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_article_delete AFTER DELETE ON article BEGIN DELETE FROM mirror WHERE source = 'article' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_former_text_insert AFTER INSERT ON former_text BEGIN INSERT INTO mirror (source, key, held) SELECT 'former_text', json_array(NEW."article_id", NEW."version"), json_array(NEW."script", NEW."encoding", NEW."evidence", NEW."cautions") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_former_text_update AFTER UPDATE OF "article_id", "version", "script", "encoding", "evidence", "cautions" ON former_text BEGIN DELETE FROM mirror WHERE source = 'former_text' AND key = json_array(OLD."article_id", OLD."version") AND (key != json_array(NEW."article_id", NEW."version") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'former_text', json_array(NEW."article_id", NEW."version"), json_array(NEW."script", NEW."encoding", NEW."evidence", NEW."cautions") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_former_text_delete AFTER DELETE ON former_text BEGIN DELETE FROM mirror WHERE source = 'former_text' AND key = json_array(OLD."article_id", OLD."version"); END;
CREATE TRIGGER mirror_image_insert AFTER INSERT ON image BEGIN INSERT INTO mirror (source, key, held) SELECT 'image', json_array(NEW."id"), json_array(NEW."article_id", NEW."version", NEW."block", NEW."media_type", NEW."blob_id") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_image_update AFTER UPDATE OF "id", "article_id", "version", "block", "media_type", "blob_id" ON image BEGIN DELETE FROM mirror WHERE source = 'image' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'image', json_array(NEW."id"), json_array(NEW."article_id", NEW."version", NEW."block", NEW."media_type", NEW."blob_id") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_image_delete AFTER DELETE ON image BEGIN DELETE FROM mirror WHERE source = 'image' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_remote_image_insert AFTER INSERT ON remote_image BEGIN INSERT INTO mirror (source, key, held) SELECT 'remote_image', json_array(NEW."id"), json_array(NEW."article_id", NEW."version", NEW."block", NEW."url") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_remote_image_update AFTER UPDATE OF "id", "article_id", "version", "block", "url" ON remote_image BEGIN DELETE FROM mirror WHERE source = 'remote_image' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'remote_image', json_array(NEW."id"), json_array(NEW."article_id", NEW."version", NEW."block", NEW."url") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_remote_image_delete AFTER DELETE ON remote_image BEGIN DELETE FROM mirror WHERE source = 'remote_image' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_tag_insert AFTER INSERT ON tag BEGIN INSERT INTO mirror (source, key, held) SELECT 'tag', json_array(NEW."id"), json_array(NEW."parent_id", NEW."name", NEW."colour", NEW."pattern", NEW."description", NEW."shortcut", NEW."position", NEW."deleted_at", NEW."memo", NEW."archived") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_tag_update AFTER UPDATE OF "id", "parent_id", "name", "colour", "pattern", "description", "shortcut", "position", "deleted_at", "memo", "archived" ON tag BEGIN DELETE FROM mirror WHERE source = 'tag' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'tag', json_array(NEW."id"), json_array(NEW."parent_id", NEW."name", NEW."colour", NEW."pattern", NEW."description", NEW."shortcut", NEW."position", NEW."deleted_at", NEW."memo", NEW."archived") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_tag_delete AFTER DELETE ON tag BEGIN DELETE FROM mirror WHERE source = 'tag' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_annotation_insert AFTER INSERT ON annotation BEGIN INSERT INTO mirror (source, key, held) SELECT 'annotation', json_array(NEW."id"), json_array(NEW."note", NEW."coder", NEW."created_at", NEW."modified_at", NEW."deleted_at", NEW."version") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_annotation_update AFTER UPDATE OF "id", "note", "coder", "created_at", "modified_at", "deleted_at", "version" ON annotation BEGIN DELETE FROM mirror WHERE source = 'annotation' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'annotation', json_array(NEW."id"), json_array(NEW."note", NEW."coder", NEW."created_at", NEW."modified_at", NEW."deleted_at", NEW."version") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_annotation_delete AFTER DELETE ON annotation BEGIN DELETE FROM mirror WHERE source = 'annotation' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_former_annotation_insert AFTER INSERT ON former_annotation BEGIN INSERT INTO mirror (source, key, held) SELECT 'former_annotation', json_array(NEW."id"), json_array(NEW."annotation_id", NEW."at", NEW."coder", NEW."state") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_former_annotation_update AFTER UPDATE OF "id", "annotation_id", "at", "coder", "state" ON former_annotation BEGIN DELETE FROM mirror WHERE source = 'former_annotation' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'former_annotation', json_array(NEW."id"), json_array(NEW."annotation_id", NEW."at", NEW."coder", NEW."state") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_former_annotation_delete AFTER DELETE ON former_annotation BEGIN DELETE FROM mirror WHERE source = 'former_annotation' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_annotation_tag_insert AFTER INSERT ON annotation_tag BEGIN INSERT INTO mirror (source, key, held) SELECT 'annotation_tag', json_array(NEW."annotation_id", NEW."tag_id"), json_array(NEW."position") WHERE json_array(NEW."position") != '[0]' ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_annotation_tag_update AFTER UPDATE OF "annotation_id", "tag_id", "position" ON annotation_tag BEGIN DELETE FROM mirror WHERE source = 'annotation_tag' AND key = json_array(OLD."annotation_id", OLD."tag_id") AND (key != json_array(NEW."annotation_id", NEW."tag_id") OR NOT json_array(NEW."position") != '[0]'); INSERT INTO mirror (source, key, held) SELECT 'annotation_tag', json_array(NEW."annotation_id", NEW."tag_id"), json_array(NEW."position") WHERE json_array(NEW."position") != '[0]' ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_annotation_tag_delete AFTER DELETE ON annotation_tag BEGIN DELETE FROM mirror WHERE source = 'annotation_tag' AND key = json_array(OLD."annotation_id", OLD."tag_id"); END;
CREATE TRIGGER mirror_attribute_insert AFTER INSERT ON attribute BEGIN INSERT INTO mirror (source, key, held) SELECT 'attribute', json_array(NEW."id"), json_array(NEW."name", NEW."kind", NEW."choices", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_attribute_update AFTER UPDATE OF "id", "name", "kind", "choices", "position", "deleted_at" ON attribute BEGIN DELETE FROM mirror WHERE source = 'attribute' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'attribute', json_array(NEW."id"), json_array(NEW."name", NEW."kind", NEW."choices", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_attribute_delete AFTER DELETE ON attribute BEGIN DELETE FROM mirror WHERE source = 'attribute' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_attribute_value_insert AFTER INSERT ON attribute_value BEGIN INSERT INTO mirror (source, key, held) SELECT 'attribute_value', json_array(NEW."article_id", NEW."attribute_id"), json_array(NEW."value") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_attribute_value_update AFTER UPDATE OF "article_id", "attribute_id", "value" ON attribute_value BEGIN DELETE FROM mirror WHERE source = 'attribute_value' AND key = json_array(OLD."article_id", OLD."attribute_id") AND (key != json_array(NEW."article_id", NEW."attribute_id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'attribute_value', json_array(NEW."article_id", NEW."attribute_id"), json_array(NEW."value") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_attribute_value_delete AFTER DELETE ON attribute_value BEGIN DELETE FROM mirror WHERE source = 'attribute_value' AND key = json_array(OLD."article_id", OLD."attribute_id"); END;
CREATE TRIGGER mirror_collection_insert AFTER INSERT ON collection BEGIN INSERT INTO mirror (source, key, held) SELECT 'collection', json_array(NEW."id"), json_array(NEW."name", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_collection_update AFTER UPDATE OF "id", "name", "position", "deleted_at" ON collection BEGIN DELETE FROM mirror WHERE source = 'collection' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'collection', json_array(NEW."id"), json_array(NEW."name", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_collection_delete AFTER DELETE ON collection BEGIN DELETE FROM mirror WHERE source = 'collection' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_collection_article_insert AFTER INSERT ON collection_article BEGIN INSERT INTO mirror (source, key, held) SELECT 'collection_article', json_array(NEW."collection_id", NEW."article_id"), json_array() WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_collection_article_update AFTER UPDATE OF "collection_id", "article_id" ON collection_article BEGIN DELETE FROM mirror WHERE source = 'collection_article' AND key = json_array(OLD."collection_id", OLD."article_id") AND (key != json_array(NEW."collection_id", NEW."article_id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'collection_article', json_array(NEW."collection_id", NEW."article_id"), json_array() WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_collection_article_delete AFTER DELETE ON collection_article BEGIN DELETE FROM mirror WHERE source = 'collection_article' AND key = json_array(OLD."collection_id", OLD."article_id"); END;
CREATE TRIGGER mirror_saved_filter_insert AFTER INSERT ON saved_filter BEGIN INSERT INTO mirror (source, key, held) SELECT 'saved_filter', json_array(NEW."id"), json_array(NEW."name", NEW."view", NEW."query", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_saved_filter_update AFTER UPDATE OF "id", "name", "view", "query", "position", "deleted_at" ON saved_filter BEGIN DELETE FROM mirror WHERE source = 'saved_filter' AND key = json_array(OLD."id") AND (key != json_array(NEW."id") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'saved_filter', json_array(NEW."id"), json_array(NEW."name", NEW."view", NEW."query", NEW."position", NEW."deleted_at") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_saved_filter_delete AFTER DELETE ON saved_filter BEGIN DELETE FROM mirror WHERE source = 'saved_filter' AND key = json_array(OLD."id"); END;
CREATE TRIGGER mirror_dictionary_entry_insert AFTER INSERT ON dictionary_entry BEGIN INSERT INTO mirror (source, key, held) SELECT 'dictionary_entry', json_array(NEW."article", NEW."source", NEW."into"), json_array(NEW."shown") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_dictionary_entry_update AFTER UPDATE OF "article", "source", "into", "shown" ON dictionary_entry BEGIN DELETE FROM mirror WHERE source = 'dictionary_entry' AND key = json_array(OLD."article", OLD."source", OLD."into") AND (key != json_array(NEW."article", NEW."source", NEW."into") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'dictionary_entry', json_array(NEW."article", NEW."source", NEW."into"), json_array(NEW."shown") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_dictionary_entry_delete AFTER DELETE ON dictionary_entry BEGIN DELETE FROM mirror WHERE source = 'dictionary_entry' AND key = json_array(OLD."article", OLD."source", OLD."into"); END;
CREATE TRIGGER mirror_setting_insert AFTER INSERT ON setting BEGIN INSERT INTO mirror (source, key, held) SELECT 'setting', json_array(NEW."key"), json_array(NEW."value") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_setting_update AFTER UPDATE OF "key", "value" ON setting BEGIN DELETE FROM mirror WHERE source = 'setting' AND key = json_array(OLD."key") AND (key != json_array(NEW."key") OR NOT true); INSERT INTO mirror (source, key, held) SELECT 'setting', json_array(NEW."key"), json_array(NEW."value") WHERE true ON CONFLICT (source, key) DO UPDATE SET held = excluded.held; END;
CREATE TRIGGER mirror_setting_delete AFTER DELETE ON setting BEGIN DELETE FROM mirror WHERE source = 'setting' AND key = json_array(OLD."key"); END;
