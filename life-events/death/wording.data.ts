/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {
  '死亡が分かるもの（死亡診断書の写しなど）': {
    en: 'proof of the death (such as a copy of the death certificate)',
    easy: '亡くなった ことが わかる もの〈死亡診断書の 写しなど〉',
  },
  相続人であることが分かる戸籍: { en: 'family register that shows the heirs', easy: '相続する 人だと わかる 戸籍' },
  新しい持ち主の本人確認書類: { en: 'identity document of the new owner', easy: '新しい 持ち主が だれか わかる もの' },
  自動車の移転登録: { en: 'Transfer of the car', easy: '車の 名前を 変える' },
  '相続した人の名義に変えます。手放すときも、先に名義を変えます。': {
    en: 'It goes into the name of the heir. Also to give it away, the name has to be changed first.',
    easy: '相続した 人の 名前に 変えます。手放す ときも、先に 変えます。',
  },
  印鑑証明書と実印: { en: 'certificate of the seal, and the seal', easy: '印鑑の 証明書と 印鑑' },
  軽自動車の名義変更: { en: 'Transfer of the light car', easy: '軽自動車の 名前を 変える' },
  '相続した人の名義に変えます。': { en: 'It goes into the name of the heir.', easy: '相続した 人の 名前に 変えます。' },
  '原付・小型特殊の名義変更・廃車': { en: 'Transfer or end of the moped', easy: '原付などの 名前を 変える・やめる' },
  '名義を変えるか、ナンバーを返します。': {
    en: 'The name is changed, or the plate returned.',
    easy: '名前を 変えるか、ナンバーを 返します。',
  },
  税の窓口: { en: 'tax counter', easy: '税金の 窓口' },
  'ナンバープレート（廃車のとき）': { en: 'number plate (if it is given up)', easy: 'ナンバープレート〈やめる とき〉' },
  運転免許証の返納: { en: 'Returning the driving licence', easy: '運転免許証を 返す' },
  '運転免許を持っていたかどうかで決まります。': {
    en: 'It depends on whether there was a driving licence.',
    easy: '運転免許が あったかで 決まります。',
  },
  '運転免許証を返します。有効期限が切れるまで返さなくても、罰はありません。': {
    en: 'The licence is returned. It is no offence to keep it until it expires.',
    easy: '運転免許証を 返します。返さなくても、罰は ありません。',
  },
  '運転免許を持っていませんでした。': { en: 'There was no driving licence.', easy: '運転免許は ありませんでした。' },
  亡くなった方の運転免許証: { en: 'driving licence of the person who died', easy: '亡くなった 人の 運転免許証' },
  '旅券（パスポート）の返納': { en: 'Returning the passport', easy: 'パスポートを 返す' },
  '有効な旅券を持っていたかどうかで決まります。': {
    en: 'It depends on whether there was a valid passport.',
    easy: '使える パスポートが あったかで 決まります。',
  },
  '旅券を返します。思い出に残したいときは、窓口で穴をあけて返してもらえます。': {
    en: 'The passport is returned. To keep it as a memory, the counter gives it back with a hole.',
    easy: 'パスポートを 返します。残したい ときは、穴を 開けて 返して もらえます。',
  },
  '有効な旅券を持っていませんでした。': {
    en: 'There was no valid passport.',
    easy: '使える パスポートは ありませんでした。',
  },
  亡くなった方の旅券: { en: 'passport of the person who died', easy: '亡くなった 人の パスポート' },
  '在留カード・特別永住者証明書の返納': {
    en: 'Returning the residence card or special permanent resident certificate',
    easy: '在留カードを 返す',
  },
  亡くなった方の在留カードまたは特別永住者証明書: {
    en: 'residence card or special permanent resident certificate of the person who died',
    easy: '亡くなった 人の 在留カード',
  },
  '犬の登録事項の変更届（所有者）': {
    en: "Change in the dog's registration (owner)",
    easy: '犬の 登録を 変える〈持ち主〉',
  },
  'マイクロチップの登録事項の変更（所有者）': {
    en: 'Change in the microchip registration (owner)',
    easy: 'マイクロチップの 登録を 変える〈持ち主〉',
  },
  農地の相続の届出: { en: 'Inherited farmland', easy: '畑や 田の 相続の 届け出' },
  '農地があるかどうかで決まります。': {
    en: 'It depends on whether there is farmland.',
    easy: '畑や 田が あるかで 決まります。',
  },
  '相続した人が農業委員会に届け出ます。怠ると10万円以下の過料があります。': {
    en: 'The heir files with the agricultural committee. Whoever fails to do it may have to pay up to 100,000 yen.',
    easy: '相続した 人が 届け出ます。しないと 10万円まで 払う ことが あります。',
  },
  '農地はありません。': { en: 'There is no farmland.', easy: '畑や 田は ありません。' },
  '相続したことが分かるもの（登記事項証明書など）': {
    en: 'proof of the inheritance (such as the property register)',
    easy: '相続した ことが わかる もの〈登記など〉',
  },
  森林の土地の所有者届: { en: 'New owner of forest land', easy: '森の 土地の 持ち主の 届け出' },
  '森林の土地があるかどうかで決まります。': {
    en: 'It depends on whether there is forest land.',
    easy: '森の 土地が あるかで 決まります。',
  },
  '相続した人が届け出ます。分け方が決まらないときは、相続人の共有として届け出ます。': {
    en: 'The heir files. If it is not settled who gets it, all heirs file as owners together.',
    easy: '相続した 人が 届け出ます。決まらない ときは、みんなの ものとして 届け出ます。',
  },
  '森林の土地はありません。': { en: 'There is no forest land.', easy: '森の 土地は ありません。' },
  森林の土地の位置図: { en: 'map of the forest land', easy: '森の 土地の 地図' },
  相続したことが分かるもの: { en: 'proof of the inheritance', easy: '相続した ことが わかる もの' },
  墓地の使用者の承継: { en: 'Taking over the grave', easy: 'お墓を 受け継ぐ' },
  '乗り物を持っていたかどうかで決まります。': {
    en: 'It depends on whether there was a vehicle.',
    easy: '乗り物が あったかで 決まります。',
  },
  'この種類の乗り物は持っていませんでした。': {
    en: 'There was no vehicle of this kind.',
    easy: 'この 乗り物は ありませんでした。',
  },
  '相続放棄をする人は、名義を変えられません。': {
    en: 'Whoever gives up the inheritance cannot change the name.',
    easy: '相続を やめる 人は、名前を 変えられません。',
  },
  '外国籍の方だけの手続です。': {
    en: 'This is only for people of other nationalities.',
    easy: '外国籍の 人だけの 手続きです。',
  },
  '14日以内に、窓口に持っていくか、郵送で返します。': {
    en: 'It is taken to the counter or sent by post within 14 days.',
    easy: '14日までに、窓口か 郵便で 返します。',
  },
  '日本国籍の方には、この手続はありません。': {
    en: 'For Japanese nationals there is nothing to do here.',
    easy: '日本国籍の 人には ありません。',
  },
  '犬を飼っていたかどうかで決まります。': {
    en: 'It depends on whether there were dogs.',
    easy: '犬が いたかで 決まります。',
  },
  '犬を飼っていませんでした。': { en: 'There were no dogs.', easy: '犬は いませんでした。' },
  'マイクロチップの登録を変えれば、「特例」の市区町村では届出も済みます。特例でないときは市区町村にも届け出てください。':
    {
      en: 'Changing the microchip is enough where the municipality takes part in the special arrangement. Elsewhere tell the municipality too.',
      easy: 'マイクロチップの 登録を 変えれば 終わる 町も あります。ちがう 町では 町にも 知らせて ください。',
    },
  'これから飼う人を届け出ます。': {
    en: 'Whoever keeps the dog from now on is named.',
    easy: 'これから 飼う 人を 知らせます。',
  },
  'マイクロチップの登録を、これから飼う人に変えます。': {
    en: 'The microchip goes to whoever keeps the dog from now on.',
    easy: 'マイクロチップの 登録を、これから 飼う 人に 変えます。',
  },
  '亡くなった方の名義の墓地があるかどうかで決まります。': {
    en: 'It depends on whether there is a grave in the name of the person who died.',
    easy: '亡くなった 人の お墓が あるかで 決まります。',
  },
  '祭祀を受け継ぐ人が、墓地の管理者に届け出ます。相続財産ではないので、放棄しても受け継げます。': {
    en: 'Whoever takes over the rites tells the cemetery. It is no part of the estate, so also those who give up the inheritance can take it over.',
    easy: 'お墓を 受け継ぐ 人が 知らせます。相続では ないので、だれでも 受け継げます。',
  },
  '亡くなった方の名義の墓地はありません。': {
    en: 'There is no grave in the name of the person who died.',
    easy: '亡くなった 人の お墓は ありません。',
  },
  '葬儀社は、届出書を届ける「使者」で、届け出る人にはなれません。ご親族・同居者・家主・後見人などの名前で届け出てください。':
    {
      en: 'An undertaker only carries the form and cannot file it. Please file in the name of a relative, somebody who lived together, the landlord or a guardian.',
      easy: '葬儀の 会社は 出す 人に なれません。家族や 一緒に 住んで いた 人の 名前で 出して ください。',
    },
  '死後事務委任の受任者というだけでは、死亡届を出せません（戸籍法87条）。任意後見受任者でもあるときは、「後見人など」を選んでください。':
    {
      en: 'An agent for affairs after death cannot file a death by that alone (戸籍法87条). If you are also a voluntary guardian, choose "guardian".',
      easy: '死後の ことを たのまれた だけでは 出せません。後見人でも ある ときは「後見人」を 選んで ください。',
    },
  '立場は「親族」ですが、続柄が「親族ではない」になっています。': {
    en: 'You chose a relative, but the relation says "not a relative".',
    easy: '「親族」なのに、関係が「親族では ない」です。',
  },
  'その場所は国外です。日本国内の届出先（本籍地など）を選んでください。': {
    en: 'That place is abroad. Choose a place in Japan (such as the registered domicile).',
    easy: 'その 場所は 外国です。日本の 場所を 選んで ください。',
  },
  '本籍地に出すときは、本籍のある市区町村を入力してください。': {
    en: 'To file at the registered domicile, enter its municipality.',
    easy: '本籍に 出す ときは、本籍の 町を 書いて ください。',
  },
  '亡くなった日が、今日より後になっています。': {
    en: 'The day of death is after today.',
    easy: '亡くなった 日が、今日より 後です。',
  },
  '10年より前のことは、窓口で相談してください。': {
    en: 'For what was more than 10 years ago, please ask at the counter.',
    easy: '10年より 前の ことは、窓口で 相談して ください。',
  },
  '知った日が、亡くなった日より前になっています。': {
    en: 'The day you learned of it is before the day of death.',
    easy: '知った 日が、亡くなった 日より 前です。',
  },
  '知った日が、今日より後になっています。': {
    en: 'The day you learned of it is after today.',
    easy: '知った 日が、今日より 後です。',
  },
  '葬儀の日が、亡くなった日より前になっています。': {
    en: 'The day of the funeral is before the day of death.',
    easy: '葬儀の 日が、亡くなった 日より 前です。',
  },
  '出しに行く予定の日が、過ぎています。': {
    en: 'The day you plan to file has passed.',
    easy: '出す 予定の 日が、過ぎて います。',
  },
  'おくやみコーナーは、{}から後の日を選んでください。': {
    en: 'For the bereavement counter choose a day from {} on.',
    easy: 'おくやみコーナーは、{}から 後の 日を 選んで ください。',
  },
  '生年月日が、亡くなった日より後です。': {
    en: 'The date of birth is after the day of death.',
    easy: '生まれた 日が、亡くなった 日より 後です。',
  },
  '「配偶者」は1人だけです。': { en: 'Only one person can be "Spouse".', easy: '「夫・妻」は 1人だけです。' },
  '「契約がなかった」と答えた種類の会社が入力されています。': {
    en: 'A company was entered of a kind for which you said there was no contract.',
    easy: '「契約が なかった」と 答えた 会社が 書いて あります。',
  },
  '電気の名義変更・解約': { en: 'Electricity: new name or end', easy: '電気の 名前を 変える・やめる' },
  'ガスの名義変更・解約': { en: 'Gas: new name or end', easy: 'ガスの 名前を 変える・やめる' },
  '水道の名義変更・中止': { en: 'Water: new name or end', easy: '水道の 名前を 変える・止める' },
  '放送受信契約の名義変更・解約': {
    en: 'Broadcasting contract: new name or end',
    easy: 'テレビの 契約の 名前を 変える・やめる',
  },
  放送受信: { en: 'broadcasting', easy: 'テレビ' },
  '電話・インターネットの名義変更・解約': {
    en: 'Telephone and internet: new name or end',
    easy: '電話・インターネットの 名前を 変える・やめる',
  },
  '銀行・証券への死亡の連絡（口座の凍結）': {
    en: 'Telling bank and broker (the account is frozen)',
    easy: '銀行・証券に 知らせる〈口座が 止まります〉',
  },
  '相続人であることが分かる戸籍、または法定相続情報一覧図': {
    en: 'family register that shows the heirs, or the official list of heirs',
    easy: '相続する 人だと わかる 戸籍か 法定相続情報一覧図',
  },
  相続人全員の印鑑証明書: { en: 'certificates of the seals of all heirs', easy: '相続する 人 全員の 印鑑の 証明書' },
  クレジットカードの退会: { en: 'Ending the credit card', easy: 'クレジットカードを やめる' },
  '退会を届け出ます。カードで払っていたものは、先に支払い方法を変えてください。': {
    en: 'The card is ended. First change how you pay what went over the card.',
    easy: 'カードを やめます。カードで 払って いた ものは、先に 払い方を 変えて ください。',
  },
  '生命保険・共済の死亡保険金の請求': { en: 'Claim for life insurance', easy: '生命保険・共済の お金の 申込み' },
  '生命保険・共済': { en: 'life insurance', easy: '生命保険・共済' },
  '受取人が請求します。死亡保険金は受取人のもので、放棄しても受け取れます。': {
    en: 'The beneficiary claims. The money belongs to the beneficiary, also without the inheritance.',
    easy: 'もらう 人が 申し込みます。相続を やめても もらえます。',
  },
  死亡診断書の写し: { en: 'copy of the death certificate', easy: '死亡診断書の 写し' },
  保険証券: { en: 'insurance policy', easy: '保険の 紙' },
  住宅ローンの団体信用生命保険: { en: 'Group life insurance of the home loan', easy: '家の ローンの 保険' },
  '借りていた家・駐車場・会員・定期購入などの契約': {
    en: 'Rented home, parking, memberships, subscriptions',
    easy: '借りて いた 家・駐車場などの 契約',
  },
  '相手がまちまちなので、こちらからは連絡しません。借家の契約は終わらず、相続人に引き継がれます。': {
    en: 'These differ for everybody, so we tell none of them. A rented home does not end: the heirs take the contract over.',
    easy: '人で ちがうので、ここからは 知らせません。借りて いた 家は、相続する 人が 続けます。',
  },
  '{}の契約はなかったと答えました。': {
    en: 'You answered that there was no contract: {}.',
    easy: '{}の 契約は なかったと 答えました。',
  },
  '{}の名義と支払い方法を変えるか、解約します。': {
    en: 'Name and payment are changed, or the contract ends: {}.',
    easy: '{}の 名前と 払い方を 変えるか、やめます。',
  },
  '{}の契約を引き継ぐか、解約するかを選んでください。': {
    en: 'Choose whether the contract is taken over or ended: {}.',
    easy: '{}を 続けるか、やめるかを 選んで ください。',
  },
  '国外に住んでいた方には、日本の水道の契約はありません。': {
    en: 'Somebody who lived abroad has no contract for water in Japan.',
    easy: '外国に 住んで いた 人には、日本の 水道の 契約は ありません。',
  },
  '水道の契約はなかったと答えました。': {
    en: 'You answered that there was no contract for water.',
    easy: '水道の 契約は なかったと 答えました。',
  },
  '水道を引き継ぐか、止めるかを選んでください。': {
    en: 'Choose whether water is taken over or stopped.',
    easy: '水道を 続けるか、止めるかを 選んで ください。',
  },
  '水道の名義と支払い方法を変えるか、止めます。': {
    en: 'Name and payment for water are changed, or it is stopped.',
    easy: '水道の 名前と 払い方を 変えるか、止めます。',
  },
  '銀行・証券の口座はなかったと答えました。': {
    en: 'You answered that there was no account at a bank or broker.',
    easy: '銀行・証券の 口座は なかったと 答えました。',
  },
  '連絡すると口座が凍結され、引き落としも止まります。公共料金などの支払い方法を先に変えます。葬儀などの費用は、1行150万円まで仮払いを受けられることがあります。':
    {
      en: 'Once told, the bank freezes the account, and payments stop. First change how bills are paid. For the funeral, up to 1.5 million yen per bank may be paid out beforehand.',
      easy: '知らせると 口座が 止まります。先に 払い方を 変えて ください。葬儀の お金は、先に もらえる ことが あります。',
    },
  '銀行の口座はなかったと答えました。': {
    en: 'You answered that there was no bank account.',
    easy: '銀行の 口座は なかったと 答えました。',
  },
  '住宅ローンの返済が、保険で終わることがあります。': {
    en: 'The home loan may be paid off by the insurance.',
    easy: '家の ローンが、保険で 終わる ことが あります。',
  },
  '住宅ローンはありませんでした。': { en: 'There was no home loan.', easy: '家の ローンは ありませんでした。' },
  '住宅ローンがあるかどうかで決まります。': {
    en: 'It depends on whether there is a home loan.',
    easy: '家の ローンが あるかで 決まります。',
  },
  届け出る人の住所: { en: 'Address of the person who files', easy: '出す 人の 住所' },
  届け出る人の立場: { en: 'Role of the person who files', easy: '出す 人の 立場' },
  届け出る人の続柄: { en: 'Relation of the person who files', easy: '出す 人の 関係' },
  生計を同じくしていたか: { en: 'Whether they shared a livelihood', easy: '同じ お金で 暮らして いたか' },
  '亡くなった方の氏名・フリガナ・生年月日': {
    en: 'Name, reading and date of birth of the person who died',
    easy: '亡くなった 人の 名前・読み方・生まれた 日',
  },
  亡くなった方の氏名: { en: 'Name of the person who died', easy: '亡くなった 人の 名前' },
  亡くなった方の住所: { en: 'Address of the person who died', easy: '亡くなった 人の 住所' },
  亡くなった方の国籍: { en: 'Nationality of the person who died', easy: '亡くなった 人の 国籍' },
  世帯主だったか: { en: 'Whether head of the household', easy: '世帯主だったか' },
  亡くなった日: { en: 'Day of death', easy: '亡くなった 日' },
  亡くなったことを知った日: { en: 'Day you learned of it', easy: '亡くなった ことを 知った 日' },
  亡くなったところ: { en: 'Place of death', easy: '亡くなった ところ' },
  本籍のある市区町村: { en: 'Municipality of the registered domicile', easy: '本籍の 町' },
  葬儀の日: { en: 'Day of the funeral', easy: '葬儀の 日' },
  振込先の口座: { en: 'Bank account for payments', easy: 'お金を もらう 口座' },
  おくやみコーナーの希望日: { en: 'Preferred day at the bereavement counter', easy: 'おくやみコーナーに 行きたい 日' },
  世帯に残る15歳以上の人数: {
    en: 'Number of people of 15 and over who stay in the household',
    easy: '世帯に 残る 15歳 以上の 人の 数',
  },
  受け取っていた年金: { en: 'Pensions received', easy: 'もらって いた 年金' },
  '受けていた手帳・医療証・手当': { en: 'Handbooks, medical cards and allowances', easy: '手帳・医療証・手当' },
  水道のお客様番号: { en: 'Customer number for water', easy: '水道の 番号' },
  '水道の承継・中止': { en: 'Water: taking over or stopping', easy: '水道を 続けるか、止めるか' },
  'お客様番号・証券番号': { en: 'Customer or policy number', easy: 'お客さまの 番号・保険の 番号' },
  亡くなった方の口座: { en: 'Account of the person who died', easy: '亡くなった 人の 口座' },
  '承継・解約': { en: 'Taking over or ending', easy: '続けるか、やめるか' },
  世帯主変更届: { en: 'Change of the head of the household', easy: '世帯主を 変える 届け出' },
  '新しい世帯主か、同じ世帯の人の本人確認書類': {
    en: 'identity document of the new head of the household, or of somebody of the household',
    easy: '新しい 世帯主か、同じ 世帯の 人が だれか わかる もの',
  },
  '児童手当の受給者の変更（新しい受給者の認定請求・未支払分の請求）': {
    en: 'Child allowance: new recipient and what was not paid yet',
    easy: '児童手当を もらう 人を 変える',
  },
  '障害者手帳・医療証などの返還、手当の停止': {
    en: 'Returning disability handbook and medical cards, ending allowances',
    easy: '障害者の 手帳・医療証などを 返す・手当を 止める',
  },
  '亡くなった方の手帳・医療証・受給者証': {
    en: 'handbooks and cards of the person who died',
    easy: '亡くなった 人の 手帳・医療証・受給者証',
  },
  福祉の窓口: { en: 'welfare counter', easy: '福祉の 窓口' },
  'マイナンバーカード・住民票・印鑑登録・選挙人名簿': {
    en: 'Individual Number Card, residence record, seal, electoral roll',
    easy: 'マイナンバーカード・住民票・印鑑・選挙',
  },
  '死亡届が受理されると、自動的に失効・抹消されます。カードは相続などの手続が済むまで手もとに置いて構いません。': {
    en: 'Once the death notification is accepted, they end by themselves. You may keep the card until the inheritance is settled.',
    easy: '死亡届が 終わると、自動で 使えなく なります。カードは 相続が 終わるまで 持って いて いいです。',
  },
  '亡くなった方が世帯主だったかどうかで決まります。': {
    en: 'It depends on whether the person was head of the household.',
    easy: '亡くなった 人が 世帯主だったかで 決まります。',
  },
  '亡くなった方は世帯主ではありませんでした。': {
    en: 'The person was not head of the household.',
    easy: '亡くなった 人は 世帯主では ありませんでした。',
  },
  '世帯に15歳以上の人が何人残るかで決まります。': {
    en: 'It depends on how many people of 15 and over stay.',
    easy: '15歳 以上の 人が 何人 残るかで 決まります。',
  },
  '世帯に15歳以上の人は残りません。': {
    en: 'Nobody of 15 or over stays in the household.',
    easy: '15歳 以上の 人は 残りません。',
  },
  '世帯に残る15歳以上の人が1人なので、その人が自動的に世帯主になります。': {
    en: 'Only one person of 15 or over stays and becomes head by itself.',
    easy: '15歳 以上の 人が 1人なので、その 人が 世帯主に なります。',
  },
  '世帯に15歳以上の人が2人以上残るので、だれが世帯主になるかを届け出ます。': {
    en: 'Two or more people of 15 and over stay, so it is filed who becomes head.',
    easy: '15歳 以上の 人が 2人 以上 残るので、だれが 世帯主に なるか 届け出ます。',
  },
  '亡くなった方が児童手当を受け取っていたかどうかで決まります。': {
    en: 'It depends on whether the person received child allowance.',
    easy: '亡くなった 人が 児童手当を もらって いたかで 決まります。',
  },
  'これからお子さんを育てる人が、新しく請求します。亡くなった日の翌日から15日以内なら、切れ目なく受け取れます。': {
    en: 'Whoever raises the child from now on claims anew. Within 15 days of the day after the death, no month is lost.',
    easy: 'これから 子どもを 育てる 人が、新しく 申し込みます。15日までなら、続けて もらえます。',
  },
  '亡くなった方は児童手当を受け取っていませんでした。': {
    en: 'The person received no child allowance.',
    easy: '亡くなった 人は 児童手当を もらって いませんでした。',
  },
  '亡くなった方が手帳・医療証・手当を受けていたかどうかで決まります。': {
    en: 'It depends on whether there were handbooks, medical cards or allowances.',
    easy: '手帳・医療証・手当が あったかで 決まります。',
  },
  '手帳や医療証を返し、手当を止めます。多く受け取った分は、あとで返すことになります。': {
    en: 'Handbooks and cards are returned and allowances ended. What was paid too much has to be paid back.',
    easy: '手帳や 医療証を 返し、手当を 止めます。多く もらった お金は 返します。',
  },
  '亡くなった方は手帳・医療証・手当を受けていませんでした。': {
    en: 'There were no handbooks, medical cards or allowances.',
    easy: '手帳・医療証・手当は ありませんでした。',
  },
  亡くなったとき: { en: 'After a death', easy: '家族が 亡くなった とき' },
  '亡くなったことを、市区町村、年金事務所、電気・ガス・水道や銀行などにまとめて届け出て、期限と順番を守ります。': {
    en: 'The death is told to the municipality, the pension office, electricity, gas, water, banks and others, with deadlines and in the right order.',
    easy: '亡くなった ことを、役所・年金・電気・ガス・水道・銀行などに まとめて 知らせます。',
  },
  '相続するかどうかの決定（相続放棄・限定承認）': {
    en: 'Deciding on the inheritance (giving it up, or accepting with limits)',
    easy: '相続するかを 決める',
  },
  亡くなった方の住民票の除票: { en: 'residence record of the person who died (除票)', easy: '亡くなった 人の 住民票' },
  '相続人代表者の指定（固定資産税・住民税）': {
    en: 'Naming who speaks for the heirs (property and resident tax)',
    easy: '相続する 人の 代表を 決める〈固定資産税・住民税〉',
  },
  固定資産の現所有者の申告: {
    en: 'Declaring the present owner of the property',
    easy: '土地・建物の 今の 持ち主の 届け出',
  },
  所得税の準確定申告: { en: 'Last income tax return of the person who died', easy: '亡くなった 人の 所得税の 申告' },
  相続人全員の付表: { en: 'list signed by all heirs', easy: '相続する 人 全員の 紙' },
  亡くなった日までの収入と控除が分かるもの: {
    en: 'proof of income and deductions up to the day of death',
    easy: '亡くなった 日までの 収入などが わかる もの',
  },
  相続税の申告と納税: { en: 'Inheritance tax', easy: '相続税の 申告と 払い' },
  '土地・建物の相続登記': { en: 'Inherited property in the register', easy: '土地・建物の 相続の 登記' },
  '土地・建物があるかどうかで決まります。': {
    en: 'It depends on whether there is land or a building.',
    easy: '土地・建物が あるかで 決まります。',
  },
  '3年以内に登記します。分け方が決まらないときは「相続人申告登記」で義務を果たせます。怠ると10万円以下の過料があります。':
    {
      en: 'It is registered within 3 years. If it is not settled who gets it, a declaration as heir is enough. Whoever fails to do it may have to pay up to 100,000 yen.',
      easy: '3年までに 登記します。しないと 10万円まで 払う ことが あります。',
    },
  '亡くなった方の名義の土地・建物はありません。': {
    en: 'There is no land or building in the name of the person who died.',
    easy: '亡くなった 人の 土地・建物は ありません。',
  },
  戸籍または法定相続情報一覧図: {
    en: 'family register or the official list of heirs',
    easy: '戸籍か 法定相続情報一覧図',
  },
  '遺産分割協議書（分けたとき）': {
    en: 'agreement on the division of the estate (if it was divided)',
    easy: '財産を 分けた 紙〈分けた とき〉',
  },
  個人事業の廃業届: { en: 'End of a business', easy: '自分の 店や 仕事を やめる 届け出' },
  '適格請求書発行事業者の死亡届（インボイス）': {
    en: 'Death of a registered invoice issuer (インボイス)',
    easy: 'インボイスの 人が 亡くなった 届け出',
  },
  '会社・法人の役員変更の登記': {
    en: 'Change of directors in the register of companies',
    easy: '会社の 役員を 変える 登記',
  },
  '{}に知ってから3か月以内です。': {
    en: 'Within 3 months of learning of it on {}.',
    easy: '{}に 知ってから 3か月までです。',
  },
  '相続することに決めたと答えました。': { en: 'You answered that you inherit.', easy: '相続すると 答えました。' },
  '家庭裁判所に申し立てます。{}それまで、預金や還付金など亡くなった方のお金に手をつけないでください。': {
    en: 'It is asked for at the family court. {} Until then, do not touch money of the person who died, such as deposits or refunds.',
    easy: '家庭裁判所に 申し込みます。{} それまで、亡くなった 人の お金を 使わないで ください。',
  },
  '借金も引き継ぐことになるので、財産と借金を調べてから決めます。{}決めるまで、預金や還付金など亡くなった方のお金に手をつけないでください。':
    {
      en: 'Debts are inherited too, so look at what there is before you decide. {} Until you decide, do not touch money of the person who died, such as deposits or refunds.',
      easy: '借金も 受け継ぎます。財産と 借金を 調べてから 決めます。{} 決めるまで、亡くなった 人の お金を 使わないで ください。',
    },
  '相続放棄をする人には、この手続はありません。': {
    en: 'Whoever gives up the inheritance has nothing to do here.',
    easy: '相続を やめる 人には、この 手続きは ありません。',
  },
  '固定資産税がかかる土地・建物があるかどうかで決まります。': {
    en: 'It depends on whether there is property that is taxed.',
    easy: '固定資産税の 土地・建物が あるかで 決まります。',
  },
  'これからの納税の連絡先と、今の持ち主を届け出ます。相続を承認したことにはなりません。': {
    en: 'It is told whom to turn to about taxes and who owns it now. It does not accept the inheritance.',
    easy: '税金の 連絡する 人と、今の 持ち主を 知らせます。相続を 認めた ことには なりません。',
  },
  '固定資産税がかかる土地・建物はありません。': {
    en: 'There is no property that is taxed.',
    easy: '固定資産税の 土地・建物は ありません。',
  },
  '（相続人{}人なら{}万円）': { en: ' ({} heirs: {}0,000 yen)', easy: '〈相続する 人 {}人なら {}万円〉' },
  '遺産が基礎控除{}を超えそうかどうかで決まります。': {
    en: 'It depends on whether the estate may exceed the basic deduction{}.',
    easy: '財産が 基礎控除{}より 多いかで 決まります。',
  },
  '遺産が基礎控除{}を超えるときは、申告と納税の両方を期限までに行います。': {
    en: 'If the estate exceeds the basic deduction{}, the return is filed and the tax paid by the deadline.',
    easy: '財産が 基礎控除{}より 多い ときは、申告して 払います。',
  },
  '遺産が基礎控除{}を超えないので、申告は要りません。': {
    en: 'The estate does not exceed the basic deduction{}, so nothing is filed.',
    easy: '財産が 基礎控除{}より 少ないので、いりません。',
  },
  '確定申告が要る方だったかどうかで決まります。': {
    en: 'It depends on whether the person had to file an income tax return.',
    easy: '確定申告が いる 人だったかで 決まります。',
  },
  '亡くなった日までの所得を、相続人全員で申告します。還付金を受け取ると相続を承認したとみなされることがあります。': {
    en: 'All heirs declare the income up to the day of death. Taking a refund may count as accepting the inheritance.',
    easy: '亡くなった 日までの 収入を、相続する 人 全員で 申告します。お金を もらうと 相続した ことに なる ことが あります。',
  },
  '確定申告が要る方ではありませんでした。': {
    en: 'The person did not have to file an income tax return.',
    easy: '確定申告が いる 人では ありませんでした。',
  },
  '自営業だったかどうかで決まります。': {
    en: 'It depends on whether the person was self-employed.',
    easy: '自分の 店や 仕事が あったかで 決まります。',
  },
  '事業をやめたことを届け出ます。事業を継ぐ人の青色申告の期限は、亡くなった月で変わります。': {
    en: 'The end of the business is filed. For whoever goes on with it, the deadline for the blue return depends on the month of death.',
    easy: '仕事を やめた ことを 届け出ます。続ける 人の 申告の 日は、亡くなった 月で 変わります。',
  },
  '自営業ではありませんでした。': {
    en: 'The person was not self-employed.',
    easy: '自分の 店や 仕事は ありませんでした。',
  },
  'インボイスの登録をしていたかどうかで決まります。': {
    en: 'It depends on whether the person was a registered invoice issuer.',
    easy: 'インボイスの 登録が あったかで 決まります。',
  },
  '登録していた方が亡くなったことを届け出ます。事業を継ぐ人は、自分の登録を申請します。': {
    en: 'The death of the registered issuer is filed. Whoever goes on with the business registers anew.',
    easy: '登録して いた 人が 亡くなった ことを 届け出ます。続ける 人は 自分で 登録します。',
  },
  'インボイスの登録をしていませんでした。': {
    en: 'The person was not a registered invoice issuer.',
    easy: 'インボイスの 登録は ありませんでした。',
  },
  '会社や法人の役員だったかどうかで決まります。': {
    en: 'It depends on whether the person was a director.',
    easy: '会社の 役員だったかで 決まります。',
  },
  '会社・法人が2週間以内に登記します。会社の人に伝えてください。': {
    en: 'The company registers it within 2 weeks. Please tell them.',
    easy: '会社が 2週間までに 登記します。会社の 人に 言って ください。',
  },
  '会社や法人の役員ではありませんでした。': {
    en: 'The person was no director.',
    easy: '会社の 役員では ありませんでした。',
  },
  '喪主と葬儀の日が分かるもの（会葬礼状・葬儀の領収書）': {
    en: 'proof of who held the funeral and when (such as the bill)',
    easy: 'だれが いつ 葬儀を したか わかる もの',
  },
  '資格がなくなったことを届け出て、資格確認書を返します。': {
    en: 'The end of the insurance is filed and the confirmation returned.',
    easy: '保険が 終わった ことを 知らせて、資格確認書を 返します。',
  },
  '葬祭費（国民健康保険）': { en: 'Funeral payment (National Health Insurance)', easy: '葬儀の お金〈国民健康保険〉' },
  '葬儀をした人に支給されます。相続財産ではないので、放棄しても受け取れます。': {
    en: 'It is paid to whoever held the funeral. It is no part of the estate, so it can be taken also without the inheritance.',
    easy: '葬儀を した 人が もらいます。相続を やめても もらえます。',
  },
  '葬祭費（後期高齢者医療）': {
    en: 'Funeral payment (medical care for those of 75 and over)',
    easy: '葬儀の お金〈後期高齢者医療〉',
  },
  '後期高齢者医療保険料の精算・還付': {
    en: 'Settling contributions (medical care for those of 75 and over)',
    easy: '後期高齢者医療の お金の 計算',
  },
  '納めすぎた保険料が相続人に戻ります。': {
    en: 'What was paid too much goes back to the heirs.',
    easy: '払いすぎた お金が 相続する 人に 戻ります。',
  },
  介護保険の資格喪失届: { en: 'Leaving long-term care insurance', easy: '介護保険を やめる 届け出' },
  '介護保険料の精算・還付（相続人代表者の口座）': {
    en: 'Settling contributions for long-term care (account of the heirs)',
    easy: '介護保険の お金の 計算〈代表の 口座〉',
  },
  '勤務先への連絡（健康保険・厚生年金の資格喪失、最後の給与・退職金）': {
    en: 'Telling the employer (insurance, pension, last pay and retirement money)',
    easy: '会社に 知らせる〈保険・年金・最後の 給料〉',
  },
  '埋葬料・家族埋葬料（健康保険）': { en: 'Burial payment (health insurance)', easy: '葬儀の お金〈健康保険〉' },
  生計を維持されていたことが分かるもの: {
    en: 'proof that the livelihood depended on the person who died',
    easy: '亡くなった 人の お金で 暮らして いた ことが わかる もの',
  },
  '国民健康保険の加入（扶養に入っていた人）': {
    en: 'Joining National Health Insurance (dependants)',
    easy: '国民健康保険に 入る〈扶養だった 人〉',
  },
  '75歳以上の方は後期高齢者医療でした。': {
    en: 'From 75 on it was medical care for those of 75 and over.',
    easy: '75歳からは 後期高齢者医療でした。',
  },
  '健康保険の種類で決まります。': {
    en: 'It depends on the kind of health insurance.',
    easy: '健康保険の 種類で 決まります。',
  },
  '国民健康保険ではありませんでした。': {
    en: 'It was not National Health Insurance.',
    easy: '国民健康保険では ありませんでした。',
  },
  '65歳未満の方は、後期高齢者医療ではありません。': {
    en: 'Under 65 it is not medical care for those of 75 and over.',
    easy: '65歳より 下の 人は、後期高齢者医療では ありません。',
  },
  '後期高齢者医療ではありませんでした。': {
    en: 'It was not medical care for those of 75 and over.',
    easy: '後期高齢者医療では ありませんでした。',
  },
  '65歳以上の方は、介護保険の第1号被保険者でした。': {
    en: 'From 65 on everybody had long-term care insurance.',
    easy: '65歳からは 介護保険が ありました。',
  },
  '40歳未満の方は、介護保険の対象ではありません。': {
    en: 'Under 40 there is no long-term care insurance.',
    easy: '40歳より 下の 人は、介護保険が ありません。',
  },
  '40歳から64歳までは、要介護・要支援の認定を受けていたかどうかで決まります。': {
    en: 'From 40 to 64 it depends on a certified need of care or support.',
    easy: '40歳から 64歳までは、介護の 認定が あったかで 決まります。',
  },
  '要介護・要支援の認定を受けていたので、被保険者証を返します。': {
    en: 'There was a certified need, so the card is returned.',
    easy: '介護の 認定が あったので、カードを 返します。',
  },
  '要介護・要支援の認定を受けていませんでした。': {
    en: 'There was no certified need of care or support.',
    easy: '介護の 認定は ありませんでした。',
  },
  '葬儀の日から2年以内に申請します。葬儀の日を教えてください。': {
    en: 'It is applied for within 2 years of the funeral. Please enter the day of the funeral.',
    easy: '葬儀の 日から 2年までに 申し込みます。葬儀の 日を 教えて ください。',
  },
  '申請できるのは喪主の方だけなので、喪主の方に伝えてください。': {
    en: 'Only the chief mourner can apply, so please tell them.',
    easy: '葬儀を した 人だけが できます。その 人に 言って ください。',
  },
  '勤めていたかどうかで決まります。': {
    en: 'It depends on whether the person was employed.',
    easy: '会社で 働いて いたかで 決まります。',
  },
  '勤務先に知らせます。健康保険・厚生年金の資格喪失は、勤務先が届け出ます。': {
    en: 'The employer is told. It files the end of insurance and pension.',
    easy: '会社に 知らせます。保険・年金の 手続きは 会社が します。',
  },
  '勤めていませんでした。': { en: 'The person was not employed.', easy: '会社で 働いて いませんでした。' },
  '後期高齢者医療からは葬祭費が支給されます。': {
    en: 'Medical care for those of 75 and over pays for the funeral.',
    easy: '後期高齢者医療から 葬儀の お金が 出ます。',
  },
  '亡くなった方に生計を維持されていて、埋葬をした人に支給されます。相続財産ではありません。': {
    en: 'It is paid to whoever depended on the person and held the burial. It is no part of the estate.',
    easy: '亡くなった 人の お金で 暮らして いて、葬儀を した 人が もらいます。',
  },
  '扶養していた人（被保険者）に、家族埋葬料が支給されます。': {
    en: 'The insured person receives it for a dependant who died.',
    easy: '扶養して いた 人が もらいます。',
  },
  '勤務先の健康保険ではありませんでした。': {
    en: 'It was not the insurance of an employer.',
    easy: '会社の 健康保険では ありませんでした。',
  },
  '亡くなった方の健康保険の扶養ではありません。': {
    en: 'Not a dependant of the person who died.',
    easy: '亡くなった 人の 扶養では ありません。',
  },
  '亡くなった方の健康保険の扶養に入っていたかどうかで決まります。': {
    en: 'It depends on whether this person was a dependant of the person who died.',
    easy: '亡くなった 人の 扶養に 入って いたかで 決まります。',
  },
  '亡くなった方の健康保険の扶養に入っていませんでした。': {
    en: 'This person was no dependant of the person who died.',
    easy: '亡くなった 人の 扶養に 入って いませんでした。',
  },
  '扶養でなくなるので、国民健康保険に入ります。': {
    en: 'This person is no longer a dependant and joins National Health Insurance.',
    easy: '扶養が 終わるので、国民健康保険に 入ります。',
  },
  '勤務先で手続をします。扶養に入る人は、ご家族の勤務先に5日以内に申し出てください。': {
    en: 'The employer does it. Whoever becomes a dependant tells the employer of the family within 5 days.',
    easy: '会社で 手続きします。扶養に 入る 人は、家族の 会社に 5日までに 言って ください。',
  },
  死亡届: { en: 'Death notification (死亡届)', easy: '死亡届〈亡くなった ときに 出す 紙〉' },
  死亡診断書または死体検案書: { en: 'death certificate (死亡診断書 or 死体検案書)', easy: '死亡診断書か 死体検案書' },
  '火葬（埋葬）の許可': { en: 'Permit for cremation (burial)', easy: '火葬の 許可' },
  火葬許可申請書: { en: 'application for the cremation permit', easy: '火葬の 申込みの 紙' },
  '死亡届（同じ窓口で一緒に出します）': {
    en: 'death notification (filed at the same counter)',
    easy: '死亡届〈同じ 窓口で 一緒に 出します〉',
  },
  おくやみコーナーの予約: { en: 'Appointment at the bereavement counter', easy: 'おくやみコーナーの 予約' },
  おくやみコーナー: { en: 'bereavement counter (おくやみコーナー)', easy: 'おくやみコーナー' },
  届け出た人の本人確認書類: { en: 'identity document of the person who filed', easy: '出した 人が だれか わかる もの' },
  '亡くなった方の資格確認書・介護保険証・年金証書など、手もとにあるもの': {
    en: 'what is at hand: insurance confirmation, care card, pension certificate of the person who died',
    easy: '亡くなった 人の 資格確認書・介護保険・年金の 紙',
  },
  '喪主と、葬儀の日が分かるもの（会葬礼状・領収書）': {
    en: 'proof of the chief mourner and the day (such as the bill)',
    easy: '葬儀を した 人と 日が わかる もの',
  },
  振込先の口座が分かるもの: { en: 'bank details for the payment', easy: 'お金を もらう 口座が わかる もの' },
  '死亡届は、もう出してあります。': {
    en: 'The death notification has been filed.',
    easy: '死亡届は、もう 出して あります。',
  },
  '国外で亡くなった外国籍の方には、日本の死亡届はありません。': {
    en: 'For a foreign national who died abroad nothing is filed in Japan.',
    easy: '外国で 亡くなった 外国籍の 人には、日本の 死亡届は ありません。',
  },
  'この立場の人は、死亡届を出せません（戸籍法87条）。': {
    en: 'A person in this role cannot file a death (戸籍法87条).',
    easy: 'この 立場の 人は、死亡届を 出せません。',
  },
  '出す先は、届け出る人の所在地・亡くなったところ・本籍地のどれかです。': {
    en: 'It is filed where you are, where the person died, or at the registered domicile.',
    easy: '出す 人の いる 町・亡くなった 町・本籍の 町の どれかに 出します。',
  },
  '亡くなったことを知った日を1日目として、7日（国外で亡くなったときは3か月）以内に届け出ます。': {
    en: 'It is filed within 7 days (3 months if the person died abroad), with the day you learned of it as day 1.',
    easy: '知った 日を 1日目として、7日までに 出します。外国の ときは 3か月です。',
  },
  '火葬の許可は、死亡届と一緒に受けてあります。': {
    en: 'The cremation permit came with the death notification.',
    easy: '火葬の 許可は、死亡届と 一緒に もらいました。',
  },
  '国外で火葬・埋葬するので、日本の許可は要りません。': {
    en: 'Cremation or burial is abroad, so no permit of Japan is needed.',
    easy: '外国で 火葬するので、日本の 許可は いりません。',
  },
  '日本で火葬するかどうかで決まります。': {
    en: 'It depends on whether the cremation is in Japan.',
    easy: '日本で 火葬するかで 決まります。',
  },
  '死亡届と一緒に申請します。亡くなってから24時間は火葬できません。': {
    en: 'It is applied for with the death notification. Cremation is not allowed within 24 hours of the death.',
    easy: '死亡届と 一緒に 申し込みます。亡くなってから 24時間は 火葬できません。',
  },
  '後見人などであることが分かるもの（登記事項証明書、任意後見契約の公正証書の写し）': {
    en: 'proof of being the guardian (such as the register or a copy of the deed)',
    easy: '後見人だと わかる もの',
  },
  '家主・管理人であることが分かるもの（賃貸借契約書など）': {
    en: 'proof of being the landlord or manager (such as the lease)',
    easy: '大家さんだと わかる もの',
  },
  '死亡届（右半分が死亡診断書・死体検案書）': {
    en: 'death notification (its right half is the death certificate)',
    easy: '死亡届〈右は 死亡診断書〉',
  },
  '戸籍の窓口（夜間・休日は宿直窓口）': {
    en: 'family register counter (at night and on holidays: the night desk)',
    easy: '戸籍の 窓口〈夜や 休みの 日も 出せます〉',
  },
  '市区町村に「おくやみコーナー」があるかどうかで決まります。': {
    en: 'It depends on whether the municipality has a bereavement counter.',
    easy: '町に「おくやみコーナー」が あるかで 決まります。',
  },
  '遺族の手続をまとめて案内する窓口です。死亡届の内容が役所に行き渡る数日後から使えます。': {
    en: 'One counter that guides the bereaved through everything. It can be used some days later, when the offices know of the death.',
    easy: '家族の 手続きを まとめて 案内する 窓口です。死亡届の 何日か 後から 使えます。',
  },
  'この市区町村に「おくやみコーナー」はないと答えました。': {
    en: 'You answered that this municipality has no bereavement counter.',
    easy: 'この 町に「おくやみコーナー」は ないと 答えました。',
  },
  亡くなった方との続柄が分かる戸籍: {
    en: 'family register that shows the relation to the person who died',
    easy: '亡くなった 人との 関係が わかる 戸籍',
  },
  受け取る口座が分かるもの: { en: 'bank details for the payment', easy: 'お金を もらう 口座が わかる もの' },
  '住民票の写し・所得証明書': {
    en: 'copy of the residence record and certificate of income',
    easy: '住民票の 写し・所得証明書',
  },
  生計同一関係に関する申立書: {
    en: 'statement about the shared livelihood',
    easy: '同じ お金で 暮らして いた ことを 書いた 紙',
  },
  亡くなった方と住所が同じ: { en: 'the same address as the person who died', easy: '亡くなった 人と 住所が 同じ' },
  年金受給権者死亡届: {
    en: 'Death of a person who received a pension',
    easy: '年金を もらって いた 人が 亡くなった 届け出',
  },
  年金証書: { en: 'pension certificate', easy: '年金の 紙' },
  '死亡が分かるもの（戸籍・死亡診断書の写し）': {
    en: 'proof of the death (family register or copy of the death certificate)',
    easy: '亡くなった ことが わかる もの〈戸籍・死亡診断書の 写し〉',
  },
  '国民年金の種別変更（第3号から第1号へ）': {
    en: 'Change of category in the National Pension (3 to 1)',
    easy: '国民年金の 種類を 変える〈第3号から 第1号〉',
  },
  未支給年金の請求: { en: 'Claim for pension not yet paid', easy: 'まだ もらって いない 年金の 申込み' },
  遺族年金の請求: { en: "Claim for a survivor's pension", easy: '遺族年金の 申込み' },
  死亡一時金の請求: { en: 'Claim for the lump sum on death', easy: '死亡一時金の 申込み' },
  恩給受給者の失権届: { en: 'End of a public pension of old law (恩給)', easy: '恩給を 止める 届け出' },
  恩給証書: { en: 'certificate of the 恩給', easy: '恩給の 紙' },
  '年金を受け取っていたかどうかで決まります。': {
    en: 'It depends on whether a pension was received.',
    easy: '年金を もらって いたかで 決まります。',
  },
  '年金を受け取っていませんでした。': { en: 'No pension was received.', easy: '年金を もらって いませんでした。' },
  '基礎年金番号とマイナンバーが結びついていれば、省けます。': {
    en: 'It can be left out if the basic pension number is linked to the Individual Number.',
    easy: '年金の 番号と マイナンバーが つながって いれば、いりません。',
  },
  'マイナンバーが年金機構に登録されているので、死亡届から伝わり、この届出は省けます。': {
    en: 'The pension service has the Individual Number and learns of the death from the death notification, so this can be left out.',
    easy: '年金の 役所に マイナンバーが あるので、死亡届から 伝わります。いりません。',
  },
  '年金を止めるために届け出ます。遅れると、受け取りすぎた分を返すことになります。': {
    en: 'It is filed to stop the pension. If it is late, what was paid too much has to be paid back.',
    easy: '年金を 止める ために 届け出ます。おくれると、もらいすぎた お金を 返します。',
  },
  'ご親族の権利です。事実婚の方は、年金事務所に相談してください。': {
    en: 'It is a right of relatives. An unmarried partner please asks the pension office.',
    easy: '親族の 権利です。結婚して いない 人は、年金の 役所に 相談して ください。',
  },
  '亡くなった方と生計を同じくしていたかどうかで決まります。': {
    en: 'It depends on whether you shared a livelihood with the person who died.',
    easy: '亡くなった 人と 同じ お金で 暮らして いたかで 決まります。',
  },
  '亡くなった方と生計を同じくしていませんでした。': {
    en: 'You did not share a livelihood with the person who died.',
    easy: '同じ お金で 暮らして いませんでした。',
  },
  'まだ支払われていない年金を、配偶者・子・父母・孫・祖父母・兄弟姉妹・その他の三親等内の親族の順で受け取れます。相続財産ではありません。':
    {
      en: 'Pension not yet paid goes to spouse, child, parent, grandchild, grandparent, sibling or another relative of the third degree, in this order. It is no part of the estate.',
      easy: 'まだ もらって いない 年金を、夫・妻・子ども・父母・孫などの 順番で もらえます。',
    },
  '遺族年金を受け取れるのは、配偶者・子・父母・孫・祖父母です。': {
    en: "A survivor's pension goes to spouse, child, parent, grandchild or grandparent.",
    easy: '遺族年金を もらえるのは、夫・妻・子ども・父母・孫・祖父・祖母です。',
  },
  '亡くなった方に生計を維持されていた人が受け取れます。要件に当てはまるかどうかは、年金事務所が確かめます。': {
    en: 'Those whose livelihood depended on the person can receive it. The pension office checks the conditions.',
    easy: '亡くなった 人の お金で 暮らして いた 人が もらえます。年金の 役所が 調べます。',
  },
  '老齢基礎年金などを受け取っていた方には、死亡一時金はありません。': {
    en: 'Whoever received an old-age pension leaves no lump sum.',
    easy: '年金を もらって いた 人には、死亡一時金は ありません。',
  },
  '国民年金の保険料を3年以上納めていたかどうかで決まります。': {
    en: 'It depends on whether National Pension contributions were paid for 3 years or longer.',
    easy: '国民年金を 3年 以上 払って いたかで 決まります。',
  },
  '国民年金の保険料を納めた期間が3年に足りません。': {
    en: 'Contributions were paid for less than 3 years.',
    easy: '国民年金を 払った 年が 3年より 少ないです。',
  },
  '遺族基礎年金を受け取れる人がいないときに支給されます。寡婦年金を受け取れるときは、どちらかを選びます。': {
    en: "It is paid when nobody receives a survivor's basic pension. Whoever can have a widow's pension chooses one of the two.",
    easy: '遺族年金を もらう 人が いない ときに 出ます。どちらかを 選ぶ ことも あります。',
  },
  '亡くなった方の扶養から外れるので、第1号になり、保険料を自分で納めます。免除の制度があります。': {
    en: 'No longer a dependant, this person is in category 1 and pays. There are exemptions.',
    easy: '扶養が 終わるので 第1号に なり、自分で 払います。払わなくて いい ことも あります。',
  },
  '恩給を受け取っていたかどうかで決まります。': {
    en: 'It depends on whether 恩給 was received.',
    easy: '恩給を もらって いたかで 決まります。',
  },
  '恩給を止めるために届け出ます。ご遺族への扶助料は、担当局が案内します。': {
    en: 'It is filed to stop the 恩給. The office in charge tells the bereaved about what they can receive.',
    easy: '恩給を 止める ために 届け出ます。家族の お金は、役所が 案内します。',
  },
  '恩給を受け取っていませんでした。': { en: 'No 恩給 was received.', easy: '恩給を もらって いませんでした。' },
  健康保険の保険者: { en: 'Health insurer', easy: '健康保険の ところ' },
  契約をどうしますか: { en: 'What becomes of the contract?', easy: '契約を どう しますか' },
  '引き継ぐ（名義と支払い方法を変える）': {
    en: 'Take over (new name and payment)',
    easy: '続ける〈名前と 払い方を 変える〉',
  },
  解約する: { en: 'End it', easy: 'やめる' },
  この銀行に住宅ローンがありますか: {
    en: 'Is there a home loan at this bank?',
    easy: 'この 銀行に 家の ローンが ありますか',
  },
  '団体信用生命保険で返済が終わることがあります。': {
    en: 'A group life insurance may pay it off.',
    easy: '保険で 終わる ことが あります。',
  },
  亡くなった方: { en: 'Person who died', easy: '亡くなった 人' },
  特別永住者でしたか: { en: 'Was the person a special permanent resident?', easy: '特別永住者でしたか' },
  世帯主でしたか: { en: 'Was the person head of the household?', easy: '世帯主でしたか' },
  '勤務先の健康保険（本人）': { en: 'Insurance of an employer (own)', easy: '会社の 健康保険〈本人〉' },
  '家族の勤務先の健康保険（扶養）': {
    en: "Insurance of a family member's employer (dependant)",
    easy: '家族の 会社の 健康保険〈扶養〉',
  },
  受けていた: { en: 'Yes', easy: 'もらって いた' },
  受けていなかった: { en: 'No', easy: 'もらって いなかった' },
  年金: { en: 'Pension', easy: '年金' },
  '国民年金（老齢・障害・遺族）': { en: 'National Pension (old age, disability, survivor)', easy: '国民年金' },
  '厚生年金（共済を含む）': { en: "Employees' pension (also mutual aid)", easy: '厚生年金' },
  '受け取っていなかったときは空の一覧です。': {
    en: 'Leave the list empty if there was none.',
    easy: 'なかった ときは 書かないで ください。',
  },
  基礎年金番号とマイナンバーが結びついていましたか: {
    en: 'Was the basic pension number linked to the Individual Number?',
    easy: '年金の 番号と マイナンバーが つながって いましたか',
  },
  '「ねんきんネット」や年金の通知で分かります。結びついていれば、死亡の届出は省けます。': {
    en: 'See ねんきんネット or the letters about the pension. If it was linked, the death need not be filed.',
    easy: '「ねんきんネット」や 年金の 手紙で わかります。つながって いれば、届け出は いりません。',
  },
  '自営業などとして、国民年金の保険料を3年以上納めていましたか': {
    en: 'Were National Pension contributions paid for 3 years or longer, for example as self-employed?',
    easy: '国民年金を 3年 以上 払って いましたか',
  },
  恩給を受け取っていましたか: { en: 'Was 恩給 received?', easy: '恩給を もらって いましたか' },
  働いていなかった: { en: 'Not working', easy: '働いて いなかった' },
  会社や法人の役員でしたか: { en: 'Was the person a director of a company?', easy: '会社の 役員でしたか' },
  'インボイス（適格請求書）の登録をしていましたか': {
    en: 'Was the person a registered invoice issuer (インボイス)?',
    easy: 'インボイスの 登録が ありましたか',
  },
  亡くなった年の所得税の確定申告が要る方でしたか: {
    en: 'Did the person have to file an income tax return for the year of death?',
    easy: '亡くなった 年の 確定申告が いる 人でしたか',
  },
  '自営業、家賃収入、2か所以上の給与、年金が400万円を超えるなど。': {
    en: 'Self-employed, rent, pay from two or more places, a pension above 4 million yen and so on.',
    easy: '自分の 店・家賃・2か所 以上の 給料・400万円より 多い 年金 などです。',
  },
  児童手当を受け取っていましたか: { en: 'Was child allowance received?', easy: '児童手当を もらって いましたか' },
  '手帳・医療証・手当': { en: 'Handbook, medical card or allowance', easy: '手帳・医療証・手当' },
  '医療費の助成（医療証・受給者証）': { en: 'Medical support (cards)', easy: '医療費の 助け〈医療証・受給者証〉' },
  障害や介護などの手当: { en: 'Allowance for disability or care', easy: '障害や 介護などの 手当' },
  '受けていなかったときは空の一覧です。': {
    en: 'Leave the list empty if there was none.',
    easy: 'なかった ときは 書かないで ください。',
  },
  運転免許を持っていましたか: { en: 'Was there a driving licence?', easy: '運転免許が ありましたか' },
  '有効な旅券（パスポート）を持っていましたか': {
    en: 'Was there a valid passport?',
    easy: '使える パスポートが ありましたか',
  },
  相続: { en: 'Inheritance', easy: '相続' },
  相続について: { en: 'About the inheritance', easy: '相続に ついて' },
  相続することに決めた: { en: 'I inherit', easy: '相続する' },
  'まだ決めていない・分からない': { en: 'Not decided yet, or I do not know', easy: 'まだ 決めて いない・わからない' },
  '相続放棄をする（した）': { en: 'I give it up (or have done so)', easy: '相続を やめる〈やめた〉' },
  法定相続人の人数: { en: 'Number of heirs by law', easy: '法律の 相続する 人の 数' },
  '分からないときは空けておいてください。': {
    en: 'Leave it empty if you do not know.',
    easy: 'わからない ときは 書かないで ください。',
  },
  '遺産が、3,000万円＋600万円×法定相続人の人数 を超えそうですか': {
    en: 'May the estate exceed 30 million yen plus 6 million for each heir by law?',
    easy: '財産は、3,000万円と 600万円×相続する 人の 数より 多いですか',
  },
  '固定資産税がかかる土地・建物がありますか': {
    en: 'Is there land or a building on which property tax is paid?',
    easy: '固定資産税を 払う 土地・建物が ありますか',
  },
  '亡くなった方の名義の土地・建物がありますか': {
    en: 'Is there land or a building in the name of the person who died?',
    easy: '亡くなった 人の 土地・建物が ありますか',
  },
  '亡くなった方の住所と同じなら、入力は要りません。': {
    en: 'Not needed if it is the address of the person who died.',
    easy: '亡くなった 人の 住所と 同じなら、いりません。',
  },
  農地がありますか: { en: 'Is there farmland?', easy: '畑や 田が ありますか' },
  森林の土地がありますか: { en: 'Is there forest land?', easy: '森の 土地が ありますか' },
  亡くなった方の名義の墓地がありますか: {
    en: 'Is there a grave in the name of the person who died?',
    easy: '亡くなった 人の お墓が ありますか',
  },
  '持っていなかったときは空の一覧です。': {
    en: 'Leave the list empty if there was none.',
    easy: 'なかった ときは 書かないで ください。',
  },
  同居の親族: { en: 'Relative who lived together', easy: '一緒に 住んで いた 親族' },
  同居していない親族: { en: 'Relative who lived elsewhere', easy: '一緒に 住んで いない 親族' },
  親族でない同居者: { en: 'Somebody who lived together, not a relative', easy: '親族では ない、一緒に 住んで いた 人' },
  '家主・地主・家屋や土地の管理人': {
    en: 'Landlord, or manager of house or land',
    easy: '大家さん・土地や 家を 管理する 人',
  },
  '後見人・保佐人・補助人・任意後見人・任意後見受任者': {
    en: 'Guardian, curator, assistant or voluntary guardian',
    easy: '後見人・保佐人・補助人など',
  },
  '死後事務委任の受任者（ほかの立場がない）': {
    en: 'Agent for affairs after death (no other role)',
    easy: '死後の ことを たのまれた 人〈ほかの 立場が ない〉',
  },
  葬儀社: { en: 'Undertaker', easy: '葬儀の 会社' },
  '死亡届を出せる人は法律で決まっています（戸籍法87条）。': {
    en: 'The law says who can file a death (戸籍法87条).',
    easy: '死亡届を 出せる 人は 法律で 決まって います。',
  },
  亡くなった方から見た続柄: { en: 'Relation to the person who died', easy: '亡くなった 人から 見た 関係' },
  孫: { en: 'Grandchild', easy: '孫' },
  祖父母: { en: 'Grandparent', easy: '祖父・祖母' },
  兄弟姉妹: { en: 'Brother or sister', easy: '兄弟・姉妹' },
  その他の親族: { en: 'Another relative', easy: 'ほかの 親族' },
  親族ではない: { en: 'Not a relative', easy: '親族では ない' },
  亡くなった方と生計を同じくしていましたか: {
    en: 'Did you share a livelihood with the person who died?',
    easy: '亡くなった 人と 同じ お金で 暮らして いましたか',
  },
  '家計が一つだった、仕送りを受けていたなど。年金を受け取れるかどうかに関わります。': {
    en: 'One household budget, money sent regularly and so on. It matters for the pension.',
    easy: '家の お金が 一つだった、お金を 送って もらって いた などです。年金の ためです。',
  },
  残されたご家族: { en: 'Family who stay behind', easy: '残された 家族' },
  亡くなった方の健康保険の扶養に入っていましたか: {
    en: 'Was this person a dependant in the health insurance of the person who died?',
    easy: '亡くなった 人の 健康保険の 扶養でしたか',
  },
  ほかの家族の扶養に入る: { en: 'Becomes a dependant of another family member', easy: 'ほかの 家族の 扶養に 入る' },
  自分の勤務先の健康保険に入る: {
    en: 'Joins the insurance of the own employer',
    easy: '自分の 会社の 健康保険に 入る',
  },
  '亡くなった日と同じなら、入力は要りません。死亡届と相続の期限は、この日から数えます。': {
    en: 'Not needed if it is the day of death. The death notification and the inheritance are counted from this day.',
    easy: '亡くなった 日と 同じなら、いりません。この 日から 数えます。',
  },
  死亡届はもう出しましたか: {
    en: 'Has the death notification been filed already?',
    easy: '死亡届は もう 出しましたか',
  },
  どこに出しますか: { en: 'Where do you file it?', easy: 'どこに 出しますか' },
  届け出る人の所在地: { en: 'Where the person who files is', easy: '出す 人の いる 町' },
  亡くなった方の本籍地: { en: 'Registered domicile of the person who died', easy: '亡くなった 人の 本籍の 町' },
  出しに行く予定の日: { en: 'Day you plan to file', easy: '出しに 行く 日' },
  葬儀: { en: 'Funeral', easy: '葬儀' },
  喪主は: { en: 'The chief mourner is', easy: '葬儀を する 人は' },
  喪主の氏名: { en: 'Name of the chief mourner', easy: '葬儀を する 人の 名前' },
  日本で火葬しますか: { en: 'Is the cremation in Japan?', easy: '日本で 火葬しますか' },
  '国外で亡くなったときだけ、答えてください。': {
    en: 'Answer only if the person died abroad.',
    easy: '外国で 亡くなった ときだけ、答えて ください。',
  },
  '市区町村に「おくやみコーナー」がありますか': {
    en: 'Does the municipality have a bereavement counter (おくやみコーナー)?',
    easy: '町に「おくやみコーナー」が ありますか',
  },
  '遺族の手続をまとめて案内する窓口です。市区町村のホームページで確かめてください。': {
    en: 'One counter that guides the bereaved through everything. See the home page of the municipality.',
    easy: '家族の 手続きを まとめて 案内する 窓口です。町の ホームページを 見て ください。',
  },
  予約したい日: { en: 'Day you would like', easy: '行きたい 日' },
  '亡くなった方の扶養に入っていた人、配偶者、18歳までのお子さんを入力してください。': {
    en: 'Enter dependants of the person who died, the spouse, and children up to 18.',
    easy: '亡くなった 人の 扶養だった 人、夫・妻、18歳までの 子どもを 書いて ください。',
  },
  契約していた会社: { en: 'Companies the person had contracts with', easy: '契約して いた 会社' },
  契約がなかったもの: { en: 'What there was no contract for', easy: '契約が なかった もの' },
  '国外に住んでいた方には、日本の役所でのこの手続はありません。': {
    en: 'For somebody who lived abroad this is not done with an office in Japan.',
    easy: '外国に 住んで いた 人には、日本の この 手続きは ありません。',
  },
  'ご親族（相続人）の手続です。届け出る人がご親族ではないため、ここでは扱いません。': {
    en: 'This is for relatives (heirs). The person who files is no relative, so it is not dealt with here.',
    easy: '親族の 手続きです。出す 人が 親族では ないので、ここでは しません。',
  },
  'ご親族や、後始末を任された人の手続です。家主・管理人の方には扱えません。': {
    en: 'This is for relatives or those entrusted with the affairs, not for landlords or managers.',
    easy: '親族などの 手続きです。大家さんは できません。',
  },
  '相続放棄をする人は受け取れません。受け取ると、放棄できなくなることがあります（民法921条）。': {
    en: 'Whoever gives up the inheritance cannot receive it. Taking it may rule out giving up (民法921条).',
    easy: '相続を やめる 人は もらえません。もらうと、相続を やめられなく なる ことが あります。',
  },
  '受け取ると相続を承認したとみなされ、借金も引き継ぐことがあります（民法921条）。相続するかどうかを先に決めてください。':
    {
      en: 'Taking it may count as accepting the inheritance, with its debts (民法921条). Decide first whether you inherit.',
      easy: 'もらうと 相続した ことに なり、借金も 受け継ぐ ことが あります。先に 相続するか 決めて ください。',
    },
  '遺産が基礎控除を超えそうかどうかで決まります。': {
    en: 'It depends on whether the estate may exceed the basic deduction.',
    easy: '財産が 基礎控除より 多いかで 決まります。',
  },
  '遺産が基礎控除を超えるときは、申告と納税の両方を期限までに行います。': {
    en: 'If the estate exceeds the basic deduction, the return is filed and the tax paid by the deadline.',
    easy: '財産が 基礎控除より 多い ときは、申告して 払います。',
  },
  '遺産が基礎控除を超えないので、申告は要りません。': {
    en: 'The estate does not exceed the basic deduction, so nothing is filed.',
    easy: '財産が 基礎控除より 少ないので、いりません。',
  },
};
