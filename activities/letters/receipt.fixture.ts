import type { ReceiptContent, ReceiptNotice } from './receipt-content.js';

const digest = '9f2c4be1d7a05c3386f14e9a0b7d62c85e1f3a497bd0c2e6184f5a3b9c7d0e21';

/** A notice that was sent, arrived and was answered, with what a test wants different. */
export function notice(different: Partial<ReceiptNotice> = {}): ReceiptNotice {
  return {
    procedureId: 'MV-01',
    procedure: '転出届',
    person: '山田 太郎',
    recipient: '横浜市港北区役所',
    status: '受理',
    code: 'accepted',
    reference: '港北-2026-004821',
    note: null,
    sentAt: '2026-04-01T00:05:10Z',
    arrivedAt: '2026-04-01T00:05:12Z',
    answeredAt: '2026-04-01T05:41:00Z',
    deadline: '2026-04-14',
    fields: ['氏名', '生年月日', '現住所', '新しい住所', '異動日'],
    digest,
    ...different,
  };
}

const waiting: Partial<ReceiptNotice> = { status: '回答待ち', code: null, reference: null, answeredAt: null };
const held: Partial<ReceiptNotice> = { ...waiting, status: '待機中', sentAt: null, arrivedAt: null, digest: null };
const company: Partial<ReceiptNotice> = {
  person: null,
  deadline: null,
  reference: '26-0401-8812',
  fields: ['契約者名', '住所', 'お客様番号', '日付'],
};

/** A fictitious family of two moving from Yokohama to Fukuoka. */
export function moveOfTwo(different: Partial<ReceiptContent> = {}): ReceiptContent {
  return {
    demo: true,
    language: 'ja',
    receiptNumber: 'MV-2026-0401-7K3QX',
    event: { id: 'move', title: '引越し（市区町村をまたぐ転居）' },
    filedAt: '2026-04-01T00:04:58Z',
    filedBy: '山田 太郎',
    issuedAt: '2026-04-03T06:30:00Z',
    status: '進行中',
    notices: movingNotices(),
    todos: [
      {
        name: '運転免許証の住所変更',
        recipient: '福岡県警察 博多警察署',
        reason: '新しい住所が分かる書類と免許証を持って、窓口で手続きします。オンラインでは届け出られません。',
        deadline: '2026-04-14',
      },
      {
        name: 'マイナンバーカードの券面の書き換え',
        recipient: '福岡市博多区役所',
        reason: 'ご家族全員のカードと暗証番号が要ります。転入届と同じ日に窓口でできます。',
        deadline: '2026-07-06',
      },
      { name: '金庫の鍵の返却', recipient: null, reason: '賃貸の契約で決められています。', deadline: null },
    ],
    evidenceHead: 'b41d7e90c2fa5386d1e04b7c9a6f2853e7d01c4b5a9f8e36270d1b4c8f5e9a72',
    ...different,
  };
}

function movingNotices(): ReceiptNotice[] {
  const visit = '4月14日までに、届出人の本人確認書類と転出証明書情報を確認できるカードを持って、窓口へお越しください。';
  const bank = 'ご登録の電話番号に、確認の連絡をします。\nつながらないときは、書類を郵送します。';
  return [
    notice(),
    notice({ person: '山田 花子', reference: '港北-2026-004822' }),
    notice({
      procedureId: 'MV-02',
      procedure: '転入届',
      recipient: '福岡市博多区役所',
      status: '来庁が必要',
      code: 'visit-required',
      note: visit,
    }),
    notice({ ...held, procedureId: 'MV-02', procedure: '転入届', person: '山田 花子', recipient: '福岡市博多区役所' }),
    notice({
      ...held,
      procedureId: 'MV-05',
      procedure: '国民健康保険の資格取得の届出',
      recipient: '福岡市博多区役所',
      person: '山田 花子',
    }),
    notice({ procedureId: 'MV-06', procedure: '国民健康保険の資格喪失の届出', person: '山田 花子', reference: null }),
    notice({
      ...waiting,
      procedureId: 'MV-08',
      procedure: '国民年金 第1号被保険者の住所変更',
      recipient: '日本年金機構 博多年金事務所',
    }),
    notice({
      ...waiting,
      procedureId: 'MV-11',
      procedure: '児童手当 受給事由消滅の届出',
      arrivedAt: null,
      status: '再送中',
    }),
    notice({
      ...company,
      procedureId: 'MP-01',
      procedure: '電気の使用停止',
      recipient: 'みほん電力株式会社 お引越しセンター',
      status: '完了',
    }),
    notice({
      ...company,
      procedureId: 'MP-01',
      procedure: '電気の使用開始',
      recipient: 'みなと電力株式会社',
      status: '完了',
      reference: 'KE-88120-5531',
    }),
    notice({
      ...company,
      procedureId: 'MP-02',
      procedure: 'ガスの使用停止（閉栓の立会い）',
      recipient: 'みほんガス株式会社',
      status: '日時の予約が必要',
      code: 'appointment-required',
      note: '立会いの日時を、4月5日までにお選びください。',
    }),
    notice({
      ...company,
      procedureId: 'MP-03',
      procedure: '水道の使用停止',
      recipient: '横浜市水道局',
      status: '完了',
    }),
    notice({
      ...company,
      procedureId: 'MP-06',
      procedure: '銀行口座の住所変更',
      recipient: '株式会社みほん銀行 インターネット支店',
      status: '追加情報の依頼',
      code: 'consent-required',
      note: bank,
    }),
    notice({
      ...company,
      procedureId: 'MP-07',
      procedure: 'インターネット回線の移転',
      recipient: 'みほん通信株式会社',
      status: 'お断り',
      code: 'not-our-customer',
      note: 'この契約者番号のお客様は、登録がありません。',
      reference: null,
    }),
  ];
}
