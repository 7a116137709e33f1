PRAGMA application_id = 1198417764;
PRAGMA user_version = 1;
CREATE TABLE schema_migration (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT;
INSERT INTO schema_migration VALUES (1, '0001_initial', '2026-11-23 08:00:00');
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
    ) STRICT;
INSERT INTO article VALUES ('f5b9536b-1500-40bf-8270-f73bc86a3cae', '鏡山縣試辦生態走', '鏡山日報', '', '', '', '2024-03-05T08:15', '', 'hant', '鏡山縣試辦生態走廊

　　三月五日，鏡山縣在𠮷田村舉行開工儀式🌱，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；改革措施與生態項目一併公布。
', 'b383376c6b4b6e941d16256b85357420b0022971ac4ac725b94b90f9ecfc1280', 70, '[["paragraph", 0, 9], ["paragraph", 11, 43], ["paragraph", 44, 69]]', '8fe5fb1e9661fe4029f7e49444fe0c19f6487957b40c3f20529fe8af7e6af0cb', '/home/lin/鏡山.txt', 'utf-8-sig', '2024-03-05T08:15:00.250Z', NULL);
INSERT INTO article VALUES ('f912a08e-b0bd-4708-87c7-0a6efd071b36', '云岭乡改革简报
', '云岭晚报', '', '', '', '2024-03-05T08:15', '', 'hans', '云岭乡改革简报
　　云岭乡发布消息，头发店也要减税👩‍🌾。
', '38efe59a06bf7862ebaa15f0674930fb6706f5ac4bce3de827bce481cec385aa', 30, '[["paragraph", 0, 7], ["paragraph", 8, 29]]', '343b26726b7ef6720a332d511f0335dae31083473f8639a9422aa3443a68eb58', '/home/lin/鏡山.txt', 'utf-8-sig', '2024-03-05T08:16:00.250Z', NULL);
INSERT INTO article VALUES ('c8e853b3-a901-4cef-80fa-91bade15f950', '白鷺灣試種耐鹽水', '白鷺灣週報', '', '', '', '2024-03-05T08:15', '', 'hant', '白鷺灣試種耐鹽水稻。

　　𨋢邊三十畝地全部插秧🌾。
', '0117f752b2baad84627c3bdf1fdab0f5fb5d5c87d390e2b2b0b9f92ddab116fe', 27, '[["paragraph", 0, 10], ["paragraph", 12, 26]]', '3527f7124e835e8808f3f3c27b72fa6120bb2ec8280d32320bdc7630c85d62f3', '/home/lin/鏡山.txt', 'utf-8-sig', '2024-03-05T08:18:00.250Z', '2024-03-05T08:19:00.250Z');
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_added_at ON article (added_at);
CREATE TABLE raw_bytes (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    ) STRICT;
INSERT INTO raw_bytes VALUES ('f5b9536b-1500-40bf-8270-f73bc86a3cae', X'EFBBBFE98FA1E5B1B1E7B8A3E8A9A6E8BEA6E7949FE6858BE8B5B0E5BB8A0D0A0D0AE38080E38080E4B889E69C88E4BA94E697A5EFBC8CE98FA1E5B1B1E7B8A3E59CA8F0A0AEB7E794B0E69D91E88889E8A18CE9968BE5B7A5E58480E5BC8FF09F8CB1EFBC8CE7B8A3E995B7E8AAAAE694B9E99DA9E6B292E69C89E7B582E9BB9EE380820D0AE38080E38080E5B185E6B091E690ADF0A88BA2E588B0E8A780E699AFE58FB0EFBC9BE694B9E99DA9E68EAAE696BDE88887E7949FE6858BE9A085E79BAEE4B880E4BDB5E585ACE5B883E380820D0A');
INSERT INTO raw_bytes VALUES ('f912a08e-b0bd-4708-87c7-0a6efd071b36', X'EFBBBFE4BA91E5B2ADE4B9A1E694B9E99DA9E7AE80E68AA50D0AE38080E38080E4BA91E5B2ADE4B9A1E58F91E5B883E6B688E681AFEFBC8CE5A4B4E58F91E5BA97E4B99FE8A681E5878FE7A88EF09F91A9E2808DF09F8CBEE380820D0A');
INSERT INTO raw_bytes VALUES ('c8e853b3-a901-4cef-80fa-91bade15f950', X'EFBBBFE799BDE9B7BAE781A3E8A9A6E7A8AEE88090E9B9BDE6B0B4E7A8BBE380820D0A0D0AE38080E38080F0A88BA2E9828AE4B889E58D81E7959DE59CB0E585A8E983A8E68F92E7A7A7F09F8CBEE380820D0A');
CREATE TABLE image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        block INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        data BLOB NOT NULL
    ) STRICT;
INSERT INTO image VALUES (1, 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 1, 'image/png', X'89504E4700FF');
INSERT INTO image VALUES (9, 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 0, 'image/png', X'89504E4700FF');
CREATE INDEX image_article_id ON image (article_id);
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
    ) STRICT;
INSERT INTO tag VALUES ('tag-reform', NULL, '改革舉措', '#C98A00', 'solid', '', '1', 0, NULL);
INSERT INTO tag VALUES ('tag-tax', 'tag-reform', '稅制', '#2F7FC1', 'dashed', '減稅與𠮷田村', '', 0, NULL);
INSERT INTO tag VALUES ('tag-vat', 'tag-tax', '增值税', '#C98A00', 'solid', '', '', 0, NULL);
INSERT INTO tag VALUES ('tag-green', NULL, '生態項目🌱', '#1E8E6E', 'dotted', '', '', 1, NULL);
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
        deleted_at TEXT,
        CHECK (0 <= start AND start < "end")
    ) STRICT;
INSERT INTO annotation VALUES ('0a4a26e5-362d-4dc6-bd1e-9bef0f53dd38', 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 22, 32, '𠮷田村舉行開工儀式🌱', '鏡山縣試辦生態走廊

　　三月五日，鏡山縣在', '，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；改革措施與生態項目', '見**圖**

二', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL);
INSERT INTO annotation VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'f5b9536b-1500-40bf-8270-f73bc86a3cae', 55, 64, '改革措施與生態項目', '田村舉行開工儀式🌱，縣長說改革沒有終點。
　　居民搭𨋢到觀景台；', '一併公布。
', '', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL);
INSERT INTO annotation VALUES ('c29006b0-31e9-49fc-a211-b8f430b35f08', 'f912a08e-b0bd-4708-87c7-0a6efd071b36', 21, 28, '也要减税👩‍🌾', '云岭乡改革简报
　　云岭乡发布消息，头发店', '。
', '', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL);
INSERT INTO annotation VALUES ('f15f657f-c994-4a83-953c-1fe0d43c6337', 'c8e853b3-a901-4cef-80fa-91bade15f950', 14, 20, '𨋢邊三十畝地', '白鷺灣試種耐鹽水稻。

　　', '全部插秧🌾。
', '一
二', '林禾', '2024-03-05T08:15:00.250Z', '2024-03-05T08:15:00.250Z', NULL);
CREATE INDEX annotation_article_id ON annotation (article_id);
CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
    ) STRICT;
INSERT INTO annotation_tag VALUES ('0a4a26e5-362d-4dc6-bd1e-9bef0f53dd38', 'tag-green', 0);
INSERT INTO annotation_tag VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'tag-reform', 0);
INSERT INTO annotation_tag VALUES ('e6ed6117-a03a-4527-b095-48d5058fdf6c', 'tag-green', 1);
INSERT INTO annotation_tag VALUES ('c29006b0-31e9-49fc-a211-b8f430b35f08', 'tag-vat', 0);
INSERT INTO annotation_tag VALUES ('f15f657f-c994-4a83-953c-1fe0d43c6337', 'tag-green', 0);
CREATE INDEX annotation_tag_annotation_id ON annotation_tag (annotation_id);
CREATE INDEX annotation_tag_tag_id ON annotation_tag (tag_id);
CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
INSERT INTO setting VALUES ('sample-seen', 'yes');
INSERT INTO setting VALUES ('region:f5b9536b-1500-40bf-8270-f73bc86a3cae', 'tw');
