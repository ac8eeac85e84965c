/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {
  受け取る人の名義の口座が分かるもの: {
    en: 'bank details in the name of the person who receives it',
    easy: 'もらう 人の 銀行の 口座が わかる もの',
  },
  児童手当の額改定の認定請求: { en: 'Claim for a higher child allowance (額改定)', easy: '児童手当を 増やす 申込み' },
  '児童手当の請求（公務員は勤務先に）': {
    en: 'Claim for child allowance (civil servants: at the workplace)',
    easy: '児童手当の 申込み〈公務員は 働いて いる ところへ〉',
  },
  'だれが児童手当を受け取るかで決まります。': {
    en: 'It depends on who receives the child allowance.',
    easy: 'だれが 児童手当を もらうかで 決まります。',
  },
  '公務員なので、勤務先に請求します。': {
    en: 'A civil servant claims at the workplace.',
    easy: '公務員なので、働いて いる ところに 申し込みます。',
  },
  '受け取る人は公務員ではありません。': {
    en: 'The person who receives it is no civil servant.',
    easy: 'もらう 人は 公務員では ありません。',
  },
  '公務員は勤務先に請求します。15日を過ぎると、その月の分を受け取れません。': {
    en: 'Civil servants claim at the workplace. After 15 days, that month is lost.',
    easy: '公務員は 働いて いる ところに 申し込みます。15日を 過ぎると、その 月の お金が もらえません。',
  },
  'ほかのお子さんの児童手当を受け取っているかどうかで決まります。': {
    en: 'It depends on whether child allowance is received for another child.',
    easy: 'ほかの 子どもの 児童手当を もらって いるかで 決まります。',
  },
  'もう受け取っているので、額の改定を請求します。': {
    en: 'Child allowance is received already, so a higher amount is claimed.',
    easy: 'もう もらって いるので、増やす 申込みを します。',
  },
  'まだ児童手当を受け取っていません。': {
    en: 'No child allowance is received yet.',
    easy: 'まだ 児童手当を もらって いません。',
  },
  '出生届の受理を待たずに、先に請求しておきます。15日を過ぎると、その月の分を受け取れません。': {
    en: 'It is claimed without waiting for the birth notification to be accepted. After 15 days, that month is lost.',
    easy: '出生届を 待たないで、先に 申し込みます。15日を 過ぎると、その 月の お金が もらえません。',
  },
  低体重児の届出: { en: 'Notification of a low birth weight', easy: '小さく 生まれた 赤ちゃんの 届け出' },
  未熟児養育医療の給付の申請: {
    en: 'Support for the care of a premature baby (未熟児養育医療)',
    easy: '小さく 生まれた 赤ちゃんの 医療費を 助ける 申込み',
  },
  '入院中の医療費の給付を申請します。入院している間に手続が要ります。': {
    en: 'You apply for the costs in hospital. It has to be done while the baby is in hospital.',
    easy: '病院の お金を 助けて もらいます。病院に いる 間に します。',
  },
  '入院して育てる必要があるとは言われていません。': {
    en: 'No doctor has said that the baby has to stay in hospital.',
    easy: '病院で 育てる 必要が あると 言われて いません。',
  },
  '養育医療意見書（医師が書いたもの）': {
    en: "doctor's opinion (養育医療意見書)",
    easy: '医者が 書いた 養育医療意見書',
  },
  母子保健の窓口: { en: 'counter for mothers and children', easy: '母と 子どもの 窓口' },
  養育医療意見書: { en: "doctor's opinion (養育医療意見書)", easy: '養育医療意見書' },
  世帯の収入が分かるもの: { en: "proof of the household's income", easy: '家族の 収入が わかる もの' },
  お子さんの健康保険の資格が分かるもの: {
    en: "proof of the child's health insurance",
    easy: '子どもの 健康保険が わかる もの',
  },
  小児慢性特定疾病の医療費助成の申請: {
    en: "Support for a child's chronic illness (小児慢性特定疾病)",
    easy: '長い 病気の 子どもの 医療費を 助ける 申込み',
  },
  '指定医の意見書を添えて、保健所に申請します。': {
    en: 'You apply at the health centre with the opinion of a designated doctor.',
    easy: '医者の 紙を もって、保健所に 申し込みます。',
  },
  '小児慢性特定疾病とは言われていません。': {
    en: 'No doctor has named such an illness.',
    easy: 'その 病気だと 言われて いません。',
  },
  指定医の意見書: { en: 'opinion of a designated doctor', easy: '決まった 医者の 意見書' },
  '出生通知票・新生児訪問の申込み': {
    en: 'Birth card and visit to the newborn',
    easy: '赤ちゃんの 家に 来て もらう 申込み',
  },
  '保健師・助産師がご家庭を訪ねます。生後14日くらいまでに申し込むと、早く来てもらえます。': {
    en: 'A nurse or midwife comes to your home. If you ask within about 14 days, they come soon.',
    easy: '保健師が 家に 来ます。生まれてから 14日くらいまでに 申し込むと、早く 来ます。',
  },
  '予防接種・乳幼児健診の案内': { en: 'Vaccinations and check-ups', easy: '予防接種・赤ちゃんの 健診の お知らせ' },
  '国外に住むため、日本の市区町村の手続はありません。': {
    en: 'You live abroad, so there is nothing to do with a municipality in Japan.',
    easy: '外国に 住むので、日本の 町の 手続きは ありません。',
  },
  '住民票に載ると、予診票と健診の案内が送られてきます。手続はありません。': {
    en: 'Once the child is in the residence record, tickets and invitations come by post. There is nothing to do.',
    easy: '住民票に 載ると、券と お知らせが 来ます。する ことは ありません。',
  },
  '児童扶養手当・ひとり親の医療費助成の相談': {
    en: 'Advice on child-rearing allowance and medical support for single parents',
    easy: 'ひとり親の 手当と 医療費の 相談',
  },
  受け取る人の口座が分かるもの: {
    en: 'bank details of the person who receives it',
    easy: 'もらう 人の 口座が わかる もの',
  },
  認知の届出の相談: { en: 'Advice on acknowledging the child (認知)', easy: '認知の 届け出の 相談' },
  'ご両親が結婚していないとき、父との親子関係は認知で決まります。市区町村か家庭裁判所に、ご自分で相談してください。': {
    en: 'If the parents are not married, acknowledgement makes the father the father in law. Please ask the city office or the family court yourself.',
    easy: '父と 母が 結婚して いない とき、父との 関係は 認知で 決まります。自分で 相談して ください。',
  },
  'ご両親は結婚していました。': { en: 'The parents were married.', easy: '父と 母は 結婚して いました。' },
  'ご家族の手続です。': { en: 'This is for the family.', easy: '家族の 手続きです。' },
  '生まれたときの体重で決まります。': {
    en: 'It depends on the birth weight.',
    easy: '生まれた ときの 体重で 決まります。',
  },
  '2,500グラム未満で生まれたので届け出ます。訪問などの支援が受けられます。': {
    en: 'The baby weighed less than 2,500 g, so it is filed. Visits and other support are offered.',
    easy: '2,500グラムより 小さく 生まれたので 知らせます。助けて もらえます。',
  },
  '2,500グラム以上で生まれました。': {
    en: 'The baby weighed 2,500 g or more.',
    easy: '2,500グラム 以上で 生まれました。',
  },
  '医師に言われているかどうかで決まります。': {
    en: 'It depends on what the doctor has said.',
    easy: '医者に 言われて いるかで 決まります。',
  },
  'ご両親がそろっています。': { en: 'There are two parents.', easy: '父と 母が います。' },
  'ひとりで育てるかどうかで決まります。': {
    en: 'It depends on whether you raise the child alone.',
    easy: 'ひとりで 育てるかで 決まります。',
  },
  '受けられる手当や助成があります。どこにも知らせません。窓口にご自分で相談してください。': {
    en: 'There are allowances and support. We tell nobody. Please ask at the counter yourself.',
    easy: 'もらえる 手当などが あります。だれにも 知らせません。自分で 窓口に 聞いて ください。',
  },
  'ひとりで育てるのではないと答えました。': {
    en: 'You answered that you do not raise the child alone.',
    easy: 'ひとりで 育てるのでは ないと 答えました。',
  },
  '本籍と筆頭者を入力してください。': {
    en: 'Enter the registered domicile and the head of the register.',
    easy: '本籍と 筆頭者を 書いて ください。',
  },
  'そこは国外なので、市区町村の窓口がありません。': {
    en: 'That is abroad, so there is no counter of a municipality.',
    easy: 'そこは 外国なので、町の 窓口が ありません。',
  },
  '日本国籍でないお子さんが国外で生まれたときは、日本の役所への届出はありません。': {
    en: 'A child without Japanese nationality that is born abroad is not filed in Japan.',
    easy: '日本国籍で ない 子どもが 外国で 生まれた ときは、日本の 役所に 出しません。',
  },
  '生まれてから届け出てください。': { en: 'Please file after the birth.', easy: '生まれてから 出して ください。' },
  '2年より前の出生は、窓口で相談してください。': {
    en: 'For a birth more than 2 years ago, please ask at the counter.',
    easy: '2年より 前の ときは、窓口で 相談して ください。',
  },
  '名の{}は、名前に使えない文字です。常用漢字・人名用漢字・ひらがな・カタカナから選んでください。': {
    en: 'Given name: {} cannot be used in a name. Choose from 常用漢字, 人名用漢字, hiragana and katakana.',
    easy: '名前の {}は、使えない 文字です。使える 漢字・ひらがな・カタカナから 選んで ください。',
  },
  '{}文字目': { en: 'character {}', easy: '{}文字目' },
  'お父さんが届け出るときは、お父さんのことを入力してください。': {
    en: 'If the father files, enter the father.',
    easy: '父が 出す ときは、父の ことを 書いて ください。',
  },
  'ご両親が結婚していないときは、お母さんが届け出ます。お父さんが同居しているときは、「同居している人」として届け出られます。':
    {
      en: 'If the parents are not married, the mother files. A father who lives with them can file as "somebody who lives together".',
      easy: '父と 母が 結婚して いない ときは、母が 出します。一緒に 住む 父は「一緒に 住んで いる 人」で 出せます。',
    },
  '届け出る人の氏名を入力してください。': {
    en: 'Enter the name of the person who files.',
    easy: '出す 人の 名前を 書いて ください。',
  },
  'ご両親が結婚していたときは、お父さんのことを入力してください。': {
    en: 'If the parents were married, enter the father.',
    easy: '父と 母が 結婚して いた ときは、父の ことを 書いて ください。',
  },
  'お父さんのことが入力されていません。': {
    en: 'The father has not been entered.',
    easy: '父の ことが 書いて ありません。',
  },
  'その人は、勤務先の健康保険に入っていません。': {
    en: 'That person is not in the insurance of an employer.',
    easy: 'その 人は、会社の 健康保険では ありません。',
  },
  'ご両親の健康保険で決まります。': {
    en: "It depends on the parents' health insurance.",
    easy: '父と 母の 健康保険で 決まります。',
  },
  '共働きのときなどは、どちらの保険に入るかで決まります。原則として収入の多いほうです。': {
    en: 'If both work, it depends on whose insurance the child joins: as a rule, that of the one who earns more.',
    easy: '二人とも 働く ときは、どちらの 保険に 入るかで 決まります。ふつうは 収入が 多い 人です。',
  },
  届け出る人の氏名と続柄: { en: 'Name and relation of the person who files', easy: '出す 人の 名前と 関係' },
  'お子さんの氏名・フリガナ・性別': {
    en: 'Name, reading and sex of the child',
    easy: '子どもの 名前・読み方・男か 女か',
  },
  'お子さんの氏名・フリガナ': { en: 'Name and reading of the child', easy: '子どもの 名前・読み方' },
  生まれたお子さんの人数: { en: 'Number of children born', easy: '生まれた 子どもの 数' },
  名の読み方があまり使われないものか: {
    en: 'Whether the reading of the name is unusual',
    easy: '名前の 読み方が めずらしいか',
  },
  生まれた日: { en: 'Day of birth', easy: '生まれた 日' },
  生まれた時刻: { en: 'Time of birth', easy: '生まれた 時間' },
  生まれたところ: { en: 'Place of birth', easy: '生まれた ところ' },
  生まれたときの体重: { en: 'Birth weight', easy: '生まれた ときの 体重' },
  'ご両親の氏名・生年月日・国籍': {
    en: 'Names, dates of birth and nationalities of the parents',
    easy: '父と 母の 名前・生まれた 日・国籍',
  },
  ご両親が結婚していたか: { en: 'Whether the parents were married', easy: '父と 母が 結婚して いたか' },
  'お母さんの氏名・フリガナ・生年月日': {
    en: 'Name, reading and date of birth of the mother',
    easy: '母の 名前・読み方・生まれた 日',
  },
  勤めている人の氏名: { en: 'Name of the person who is employed', easy: '働いて いる 人の 名前' },
  '児童手当を受け取る人の氏名・フリガナ・生年月日': {
    en: 'Name, reading and date of birth of the person who receives the allowance',
    easy: '児童手当を もらう 人の 名前・読み方・生まれた 日',
  },
  健康保険に入っている人の氏名: { en: 'Name of the insured person', easy: '健康保険に 入って いる 人の 名前' },
  受け取る口座: { en: 'Bank account for the payment', easy: 'お金を もらう 口座' },
  出生届の受理を待たずに請求するか: {
    en: 'Whether it is claimed before the birth notification is accepted',
    easy: '出生届を 待たないで 申し込むか',
  },
  お子さんが住むところ: { en: 'Where the child lives', easy: '子どもが 住む ところ' },
  世帯主: { en: 'Head of the household', easy: '世帯主' },
  本籍と筆頭者: { en: 'Registered domicile and head of the register', easy: '本籍と 筆頭者' },
  出産の費用の支払い方: { en: 'How the costs of the birth were paid', easy: '生まれる ときの お金の 払い方' },
  '{}ので、窓口に届け出ます。': { en: 'It is filed at the counter, because {}.', easy: '{}ので、窓口で 出します。' },
  '生まれた国の日本大使館・総領事館、または{}': {
    en: 'Japanese embassy or consulate in the country of birth, or {}',
    easy: '生まれた 国の 日本大使館・総領事館か、{}',
  },
  国外で生まれた: { en: 'the child was born abroad', easy: '外国で 生まれた' },
  オンラインで届け出られるのはお母さんかお父さんだけな: {
    en: 'only the mother or the father can file online',
    easy: 'インターネットで 出せるのは 母か 父だけな',
  },
  オンラインの届出はご両親が日本国籍のときだけな: {
    en: 'it can be filed online only if both parents are Japanese nationals',
    easy: 'インターネットは 父と 母が 日本国籍の ときだけな',
  },
  本籍が入力されていない: { en: 'the registered domicile was not entered', easy: '本籍が 書いて ない' },
  本籍地の市区町村がオンラインの出生届を受け付けていない: {
    en: 'the municipality of the registered domicile does not take it online',
    easy: '本籍の 町が インターネットで 受けて いない',
  },
  お名前にオンラインで扱えない文字がある: {
    en: 'a name has characters that cannot be handled online',
    easy: 'インターネットで 使えない 文字が ある',
  },
  '14日の届出期間を過ぎている': { en: 'the 14 days are over', easy: '14日を 過ぎて いる' },
  在留資格の取得の申請: { en: 'Applying for a residence status (在留資格の取得)', easy: '在留資格の 申込み' },
  出生届受理証明書: { en: 'certificate of acceptance of the birth notification', easy: '出生届を 出した 証明書' },
  住民票: { en: 'residence record', easy: '住民票' },
  '地方出入国在留管理局（予約の要るところがあります）': {
    en: 'regional immigration bureau (some need an appointment)',
    easy: '出入国在留管理局〈予約が いる ところも あります〉',
  },
  'お子さんの旅券（あるとき）': {
    en: 'passport of the child (if there is one)',
    easy: '子どもの パスポート〈あるとき〉',
  },
  ご両親の在留カード: { en: 'residence cards of the parents', easy: '父と 母の 在留カード' },
  扶養する人の収入が分かるもの: {
    en: 'proof of the income of the person who supports the child',
    easy: 'お金を 出す 人の 収入が わかる もの',
  },
  特別永住の許可の申請: { en: 'Applying for special permanent residence', easy: '特別永住の 申込み' },
  特別永住の窓口: { en: 'counter for special permanent residents', easy: '特別永住の 窓口' },
  ご両親の特別永住者証明書: {
    en: 'special permanent resident certificates of the parents',
    easy: '父と 母の 特別永住者証明書',
  },
  'ご両親の国籍で決まります。': {
    en: 'It depends on the nationality of the parents.',
    easy: '父と 母の 国籍で 決まります。',
  },
  'お子さんは日本国籍です。': { en: 'The child is a Japanese national.', easy: '子どもは 日本国籍です。' },
  '日本で生まれて日本に住むお子さんの手続です。': {
    en: 'This is for children who are born and live in Japan.',
    easy: '日本で 生まれて 日本に 住む 子どもの 手続きです。',
  },
  'ご両親は特別永住者ではありません。': {
    en: 'The parents are not special permanent residents.',
    easy: '父と 母は 特別永住者では ありません。',
  },
  '特別永住の許可を申請します。': {
    en: 'Special permanent residence is applied for.',
    easy: '特別永住を 申し込みます。',
  },
  '特別永住者のお子さんは、60日以内に市区町村で申請します。': {
    en: 'A child of special permanent residents applies at the municipality within 60 days.',
    easy: '特別永住者の 子どもは、60日までに 町で 申し込みます。',
  },
  '60日以内に日本を離れるなら要りません。': {
    en: 'Not needed if you leave Japan within 60 days.',
    easy: '60日までに 日本を 出るなら いりません。',
  },
  '60日以内に日本を離れるので、在留資格は要りません。': {
    en: 'You leave Japan within 60 days, so no residence status is needed.',
    easy: '60日までに 日本を 出るので、いりません。',
  },
  '60日を超えて日本にいるには、30日以内に在留資格の取得を申請します。': {
    en: 'To stay in Japan longer than 60 days, apply for a residence status within 30 days.',
    easy: '60日より 長く 日本に いる ときは、30日までに 在留資格を 申し込みます。',
  },
  出産: { en: 'Birth of a child', easy: '赤ちゃんが 生まれた とき' },
  'お子さんが生まれたことを届け出て、児童手当・健康保険・医療費の助成や、勤務先・保険会社の手続を一度に始めます。': {
    en: 'The birth is filed, and child allowance, health insurance, medical support, employer and insurers are set in motion together.',
    easy: '赤ちゃんが 生まれた ことを 知らせます。児童手当・保険・会社などの 手続きを 一緒に 始めます。',
  },
  '医療機関の領収・明細書': { en: 'bill of the hospital', easy: '病院の お金の 紙' },
  直接支払制度の合意文書の写し: { en: 'copy of the agreement on direct payment', easy: '直接支払制度の 紙の 写し' },
  国民健康保険への加入の届出: {
    en: 'Joining National Health Insurance (child)',
    easy: '国民健康保険に 入る 届け出〈子ども〉',
  },
  '世帯主が、お子さんの国民健康保険への加入を届け出ます。': {
    en: 'The head of the household files that the child joins National Health Insurance.',
    easy: '世帯主が、子どもが 国民健康保険に 入る ことを 知らせます。',
  },
  世帯主の本人確認書類: { en: 'identity document of the head of the household', easy: '世帯主が だれか わかる もの' },
  '健康保険の被扶養者の届出（勤務先から）': {
    en: 'Child as a dependant in health insurance (through the employer)',
    easy: '健康保険の 扶養に 入る 届け出〈会社から〉',
  },
  '勤務先から、お子さんを扶養に入れる届出をします。': {
    en: 'The employer files that the child becomes a dependant.',
    easy: '会社が、子どもを 扶養に 入れる 届け出を します。',
  },
  '夫婦の収入が分かるもの（共働きのとき）': {
    en: 'proof of both incomes (if both work)',
    easy: '二人の 収入が わかる もの〈二人とも 働く とき〉',
  },
  国保組合などの健康保険への加入の届出: {
    en: 'Joining another health insurance (such as a 国保組合)',
    easy: '国保組合などの 健康保険に 入る 届け出',
  },
  '入っている組合に、お子さんの加入を届け出ます。': {
    en: 'The insurer is told that the child joins.',
    easy: '保険の 組合に、子どもが 入る ことを 知らせます。',
  },
  '健康保険に入ってから、子どもの医療費の助成を申請します。': {
    en: 'Once the child is insured, support with medical costs is applied for.',
    easy: '健康保険に 入ってから、子どもの 医療費を 助ける 申込みを します。',
  },
  '出産育児一時金の請求（国民健康保険）': {
    en: 'Lump sum for childbirth (National Health Insurance)',
    easy: '赤ちゃんが 生まれた ときの お金〈国民健康保険〉',
  },
  '出産育児一時金の請求（健康保険）': {
    en: 'Lump sum for childbirth (health insurance)',
    easy: '赤ちゃんが 生まれた ときの お金〈健康保険〉',
  },
  国民年金保険料の産前産後期間の免除: {
    en: 'No pension contributions before and after the birth',
    easy: '生まれる 前と 後の 国民年金を 払わない 届け出',
  },
  '出産の前の月から4か月（ふたご以上は3か月前から6か月）の保険料が免除されます。': {
    en: 'The contributions of 4 months from the month before the birth (6 months for twins and more) need not be paid.',
    easy: '生まれる 前の 月から 4か月の 国民年金を 払わなくて いいです。双子からは 6か月です。',
  },
  '出産の後の届出（住民票で分かります）': {
    en: 'filing after the birth (the residence record shows it)',
    easy: '生まれた 後の 届け出〈住民票で わかります〉',
  },
  国民健康保険料の産前産後期間の軽減: {
    en: 'Lower health insurance contributions before and after the birth',
    easy: '生まれる 前と 後の 国民健康保険の お金を 減らす',
  },
  国民年金保険料の育児期間の免除: {
    en: 'No pension contributions while raising the child',
    easy: '子どもを 育てる 間の 国民年金を 払わない 届け出',
  },
  'お子さんが1歳になるまでの保険料が免除されます。': {
    en: 'The contributions until the child is 1 year old need not be paid.',
    easy: '子どもが 1歳に なるまで 払わなくて いいです。',
  },
  'お子さんは別の健康保険に入ります。': {
    en: 'The child joins another health insurance.',
    easy: '子どもは 別の 健康保険に 入ります。',
  },
  'お母さんの健康保険で決まります。': {
    en: "It depends on the mother's health insurance.",
    easy: '母の 健康保険で 決まります。',
  },
  'お母さんは別の健康保険に入っています。': {
    en: 'The mother has another health insurance.',
    easy: '母は 別の 健康保険です。',
  },
  '出産の費用をどう支払ったかで決まります。': {
    en: 'It depends on how the costs of the birth were paid.',
    easy: 'お金を どう 払ったかで 決まります。',
  },
  '一時金は医療機関に直接支払われ、受け取る差額はありません。': {
    en: 'The lump sum is paid to the hospital, and nothing is left over.',
    easy: 'お金は 病院に 払われます。もらう お金は ありません。',
  },
  '50万円と、実際にかかった費用との差額を請求します。': {
    en: 'You claim the difference between 500,000 yen and the costs.',
    easy: '50万円と かかった お金の 差を もらいます。',
  },
  '自分で支払った出産の費用として、50万円を請求します。': {
    en: 'You claim 500,000 yen for the costs you paid yourself.',
    easy: '自分で 払ったので、50万円を もらいます。',
  },
  '国民年金の第1号被保険者ではありません。': {
    en: 'Not in category 1 of the National Pension.',
    easy: '国民年金の 第1号では ありません。',
  },
  '出産した人の手続です。': {
    en: 'This is for the person who gave birth.',
    easy: '赤ちゃんを 産んだ 人の 手続きです。',
  },
  '出産の前の月から4か月分の、お母さんの保険料が軽くなります。': {
    en: "The mother's contributions are lower for 4 months from the month before the birth.",
    easy: '生まれる 前の 月から 4か月、母の 保険の お金が 少なく なります。',
  },
  'お母さんは国民健康保険に入っていません。': {
    en: 'The mother is not in National Health Insurance.',
    easy: '母は 国民健康保険では ありません。',
  },
  生まれたお子さん: { en: 'Child that was born', easy: '生まれた 子ども' },
  '戸籍に入る親の姓です。': {
    en: 'The family name of the parent whose register the child enters.',
    easy: '戸籍に 入る 親の 名字です。',
  },
  '常用漢字・人名用漢字・ひらがな・カタカナだけが使えます。外国籍のお子さんはカタカナなどで入力します。': {
    en: 'Only 常用漢字, 人名用漢字, hiragana and katakana can be used. For a child of another nationality, use katakana.',
    easy: '使える 漢字・ひらがな・カタカナだけです。外国籍の 子どもは カタカナで 書きます。',
  },
  '2025年5月26日から、名の振り仮名も届け出ることになりました。': {
    en: 'Since 26 May 2025 the reading of the name is filed as well.',
    easy: '2025年5月26日から、名前の 読み方も 出します。',
  },
  '名の読み方は、あまり使われないものですか': {
    en: 'Is the reading of the name unusual?',
    easy: 'めずらしい 読み方ですか',
  },
  '辞書などにない読み方のときは、読み方が通用していることの分かる資料を窓口で求められます。': {
    en: 'For a reading that is in no dictionary, the counter asks for something that shows its use.',
    easy: '辞書に ない 読み方の ときは、窓口で わかる ものを 見せます。',
  },
  性別: { en: 'Sex', easy: '男か 女か' },
  女: { en: 'Female', easy: '女' },
  男: { en: 'Male', easy: '男' },
  '「06:30」の形': { en: 'in the form "06:30"', easy: '「06:30」の 形' },
  '生まれたときの体重（グラム）': { en: 'Birth weight (grams)', easy: '生まれた ときの 体重〈グラム〉' },
  入院して育てる必要があると医師に言われていますか: {
    en: 'Has a doctor said that the baby has to stay in hospital?',
    easy: '病院で 育てる 必要が あると 医者に 言われましたか',
  },
  '体重が2,000グラム以下のときなど（未熟児養育医療）。': {
    en: 'For example if it weighs 2,000 g or less (未熟児養育医療).',
    easy: '体重が 2,000グラムまでの とき などです。',
  },
  小児慢性特定疾病と言われていますか: {
    en: 'Has a doctor named a chronic illness (小児慢性特定疾病)?',
    easy: '長い 病気〈小児慢性特定疾病〉だと 言われましたか',
  },
  特別永住者ですか: { en: 'Is this person a special permanent resident?', easy: '特別永住者ですか' },
  'その他（国民健康保険組合など）': { en: 'Other (such as a 国民健康保険組合)', easy: 'ほか〈国民健康保険組合など〉' },
  お母さん: { en: 'Mother', easy: '母' },
  お父さん: { en: 'Father', easy: '父' },
  '病院などの名前・所在地': { en: 'Name and place of the hospital', easy: '病院などの 名前・場所' },
  '生まれたことで、その国の国籍も得ましたか': {
    en: 'Did the child also get the nationality of the country of birth?',
    easy: '生まれた 国の 国籍も もらいましたか',
  },
  'アメリカやブラジルなど。得たときは、3か月以内に国籍留保の届出をしないと日本国籍を失います。': {
    en: 'As in the USA or Brazil. If so, Japanese nationality is lost unless its reservation is filed within 3 months.',
    easy: 'アメリカや ブラジルなどです。3か月までに 届け出ないと、日本国籍が なくなります。',
  },
  本籍: { en: 'Registered domicile (本籍)', easy: '本籍' },
  '本籍の町名・番地': { en: 'Street of the registered domicile', easy: '本籍の 町の 名前と 番号' },
  筆頭者の氏名: { en: 'Name of the head of the register (筆頭者)', easy: '筆頭者の 名前' },
  '戸籍の最初に書かれている人と、その場所です。外国籍の人にはありません。': {
    en: 'The person written first in the family register, and its place. Foreign nationals have none.',
    easy: '戸籍の 最初の 人と、その 場所です。外国籍の 人には ありません。',
  },
  '健康保険組合・協会けんぽ・国保組合': {
    en: 'Health insurance society (such as 協会けんぽ or 国保組合)',
    easy: '健康保険組合・協会けんぽ・国保組合',
  },
  '保険・共済（学資保険など）': { en: 'Insurance (such as for education)', easy: '保険・共済〈学資保険など〉' },
  '出生届は、この日を1日目として数えます。': {
    en: 'The birth notification is counted with this day as day 1.',
    easy: '出生届は、この 日を 1日目として 数えます。',
  },
  '生まれたお子さんを入力してください。': {
    en: 'Enter the child that was born.',
    easy: '生まれた 子どもを 書いて ください。',
  },
  'お子さんは5人までです。': { en: 'At most 5 children.', easy: '子どもは 5人までです。' },
  'ふたごのときは2人とも入力してください。': {
    en: 'For twins, enter both.',
    easy: '双子の ときは 2人とも 書いて ください。',
  },
  '生まれたとき、ご両親は結婚していましたか': {
    en: 'Were the parents married at the birth?',
    easy: '生まれた とき、父と 母は 結婚して いましたか',
  },
  '出生届は、もう出しましたか': {
    en: 'Has the birth notification been filed already?',
    easy: '出生届は、もう 出しましたか',
  },
  '窓口に行くとしたら、どこに出しますか': {
    en: 'If you go to a counter, where do you file?',
    easy: '窓口に 行く とき、どこに 出しますか',
  },
  住んでいるところ: { en: 'Where you live', easy: '住んで いる ところ' },
  本籍地: { en: 'Registered domicile', easy: '本籍の 町' },
  '60日以内に、お子さんと日本を離れますか': {
    en: 'Do you leave Japan with the child within 60 days?',
    easy: '60日までに、子どもと 日本を 出ますか',
  },
  '外国籍のお子さんの在留資格に関わります。': {
    en: 'It matters for the residence status of a child of another nationality.',
    easy: '外国籍の 子どもの 在留資格の ためです。',
  },
  お子さんが入る健康保険: { en: 'Health insurance the child joins', easy: '子どもが 入る 健康保険' },
  お母さんの勤務先の健康保険: { en: "Health insurance of the mother's employer", easy: '母の 会社の 健康保険' },
  お父さんの勤務先の健康保険: { en: "Health insurance of the father's employer", easy: '父の 会社の 健康保険' },
  '共働きのときは、原則として、この先1年の収入の多いほうの保険に入ります。': {
    en: 'If both work, as a rule the insurance of the one who earns more in the coming year.',
    easy: '二人とも 働く ときは、ふつう、次の 1年の 収入が 多い 人の 保険に 入ります。',
  },
  児童手当: { en: 'Child allowance', easy: '児童手当' },
  だれが受け取りますか: { en: 'Who receives it?', easy: 'だれが もらいますか' },
  '収入の多いほうの人が受け取ります。': {
    en: 'The one who earns more receives it.',
    easy: '収入が 多い 人が もらいます。',
  },
  'ほかのお子さんの児童手当を、もう受け取っていますか': {
    en: 'Do you receive child allowance for another child already?',
    easy: 'ほかの 子どもの 児童手当を、もう もらって いますか',
  },
  受け取る人の口座: { en: 'Account of the person who receives it', easy: 'もらう 人の 口座' },
  出産の費用の支払い: { en: 'Paying the costs of the birth', easy: '生まれる ときの お金の 払い方' },
  '直接支払制度を使った。費用は50万円以上だった': {
    en: 'Direct payment was used; the costs were 500,000 yen or more',
    easy: '直接支払制度を 使った。50万円 以上',
  },
  '直接支払制度を使った。費用は50万円より少なかった': {
    en: 'Direct payment was used; the costs were below 500,000 yen',
    easy: '直接支払制度を 使った。50万円より 少ない',
  },
  '直接支払制度は使わず、自分で支払った': {
    en: 'Direct payment was not used; I paid myself',
    easy: '直接支払制度を 使わないで、自分で 払った',
  },
  お子さんのマイナンバーカードを申し込みますか: {
    en: 'Do you apply for an Individual Number Card for the child?',
    easy: '子どもの マイナンバーカードを 申し込みますか',
  },
  '1歳までは顔写真が要りません。出生届と一緒に申し込めます。': {
    en: 'Up to 1 year old no photo is needed. It can be applied for with the birth notification.',
    easy: '1歳までは 写真が いりません。出生届と 一緒に できます。',
  },
  ひとりで育てますか: { en: 'Do you raise the child alone?', easy: 'ひとりで 育てますか' },
  お子さんとの関係: { en: 'Relation to the child', easy: '子どもの だれですか' },
  母: { en: 'Mother', easy: '母' },
  父: { en: 'Father', easy: '父' },
  父母以外の法定代理人: { en: 'Legal representative other than the parents', easy: '父・母では ない 法律の 代理人' },
  同居している人: { en: 'Somebody who lives together', easy: '一緒に 住んで いる 人' },
  医師: { en: 'Doctor', easy: '医者' },
  助産師: { en: 'Midwife', easy: '助産師' },
  そのほかの立ち会った人: { en: 'Somebody else who was present', easy: 'ほかの 一緒に いた 人' },
  出生届: { en: 'Birth notification (出生届)', easy: '出生届〈生まれた ときに 出す 紙〉' },
  '出生証明書（医師・助産師が書いたもの）': {
    en: 'birth certificate (written by doctor or midwife)',
    easy: '出生証明書〈医者が 書いた もの〉',
  },
  オンラインの届出: { en: 'filing online', easy: 'インターネットの 届け出' },
  名の読み方が通用していることの分かる資料: {
    en: 'something that shows that the reading of the name is in use',
    easy: '名前の 読み方が わかる もの',
  },
  '出生届（右側の出生証明書を医師・助産師に書いてもらったもの）': {
    en: 'birth notification (with the birth certificate at its right filled in by doctor or midwife)',
    easy: '出生届〈右の 出生証明書は 医者が 書いた もの〉',
  },
  '国籍留保の届出（出生届の「その他」欄）': {
    en: 'Reservation of Japanese nationality (in "other" of the birth notification)',
    easy: '日本国籍を 残す 届け出〈出生届に 書きます〉',
  },
  '出生届（「日本国籍を留保する」に署名したもの）': {
    en: 'birth notification (signed at 日本国籍を留保する)',
    easy: '出生届〈「日本国籍を留保する」に 名前を 書いた もの〉',
  },
  外国の出生証明書とその日本語訳: {
    en: 'foreign birth certificate and its translation into Japanese',
    easy: '外国の 出生証明書と 日本語に した もの',
  },
  '住民票への記載・個人番号の付番': {
    en: 'Entry in the residence record, Individual Number',
    easy: '住民票に 載る・マイナンバーが 決まる',
  },
  '国外に住むため、住民票は作られません。': {
    en: 'The child lives abroad, so no residence record is made.',
    easy: '外国に 住むので、住民票は ありません。',
  },
  '出生届が受理されると住民票に載り、マイナンバーが決まります。住んでいるところ以外に届け出ると、2週間ほどかかることがあります。':
    {
      en: 'Once the birth notification is accepted, the child is in the residence record and gets its Individual Number. It can take about 2 weeks when filed elsewhere.',
      easy: '出生届が 終わると 住民票に 載り、マイナンバーが 決まります。2週間くらい かかる ことが あります。',
    },
  'マイナンバーカードの申請（特急発行）': {
    en: 'Applying for an Individual Number Card (express)',
    easy: 'マイナンバーカードの 申込み〈早く 来ます〉',
  },
  顔写真: { en: 'photo', easy: '顔の 写真' },
  '1歳未満（2024年12月から）': { en: 'under 1 year old (since December 2024)', easy: '1歳より 下〈2024年12月から〉' },
  'マイナンバーカードの窓口（出生届と一緒でも）': {
    en: 'counter for Individual Number Cards (or with the birth notification)',
    easy: 'マイナンバーカードの 窓口〈出生届と 一緒でも〉',
  },
  出生届を出したことが分かるもの: {
    en: 'proof that the birth notification was filed',
    easy: '出生届を 出した ことが わかる もの',
  },
  '出生届は、もう出してあると答えました。': {
    en: 'You answered that the birth notification has been filed.',
    easy: '出生届は、もう 出したと 答えました。',
  },
  '国外で生まれたお子さんは、日本国籍のときだけ届け出ます。': {
    en: 'A child born abroad is filed only if it is a Japanese national.',
    easy: '外国で 生まれた 子どもは、日本国籍の ときだけ 出します。',
  },
  '生まれたお子さんを届け出ます。ほかの手続の多くは、これが受理されてからです。': {
    en: 'The child is filed. Most other procedures follow once this is accepted.',
    easy: '生まれた 子どもを 届け出ます。ほかの 手続きは、これが 終わってからです。',
  },
  一般に使われている読み方: { en: 'a reading in common use', easy: 'ふつうの 読み方' },
  '日本で生まれたので、この届出はありません。': {
    en: 'The child was born in Japan, so this is not filed.',
    easy: '日本で 生まれたので、ありません。',
  },
  '日本国籍のお子さんの出生届と一緒の届出です。': {
    en: 'It goes with the birth notification of a child that is a Japanese national.',
    easy: '日本国籍の 子どもの 出生届と 一緒の 届け出です。',
  },
  '生まれた国の国籍も得たかどうかで決まります。': {
    en: 'It depends on whether the child also got the nationality of the country of birth.',
    easy: '生まれた 国の 国籍も もらったかで 決まります。',
  },
  '3か月以内に届け出ないと、生まれた日にさかのぼって日本国籍を失います。': {
    en: 'If it is not filed within 3 months, Japanese nationality is lost as of the day of birth.',
    easy: '3か月までに 出さないと、日本国籍が なくなります。',
  },
  '生まれた国の国籍は得ていません。': {
    en: 'The child did not get the nationality of the country of birth.',
    easy: '生まれた 国の 国籍は もらって いません。',
  },
  'カードを申し込むかどうかで決まります。': {
    en: 'It depends on whether you apply for a card.',
    easy: 'カードを 申し込むかで 決まります。',
  },
  '1週間ほどで届く特急発行を申し込めます。': {
    en: 'You can apply for the express issue, which takes about a week.',
    easy: '1週間くらいで 届く 申込みが できます。',
  },
  'カードは申し込まないと答えました。': {
    en: 'You answered that you do not apply for a card.',
    easy: 'カードは 申し込まないと 答えました。',
  },
  'ご家族の手続です。届け出る人がご両親ではないため、ここでは扱いません。': {
    en: 'This is for the family. The person who files is no parent, so it is not dealt with here.',
    easy: '家族の 手続きです。父・母が 出して いないので、ここでは しません。',
  },
  '産後・育児の休業の連絡（出産手当金・育児休業給付・社会保険料の免除は勤務先が届け出ます）': {
    en: 'Telling the employer about leave (maternity and childcare benefits and contributions are filed by the employer)',
    easy: '会社に 赤ちゃんの 休みを 知らせる〈お金の 手続きは 会社が します〉',
  },
  '休業と給付の届出を、勤務先に始めてもらいます。': {
    en: 'The employer is asked to begin with leave and benefits.',
    easy: '休みと お金の 手続きを、会社に 始めて もらいます。',
  },
  '勤務先への家族手当・扶養控除の連絡': {
    en: 'Telling the employer (family allowance, tax for dependants)',
    easy: '会社に 家族の 手当・扶養を 知らせる',
  },
  '家族手当や扶養の申告のため、勤務先に知らせます。': {
    en: 'The employer is told for family allowance and dependants.',
    easy: '家族の 手当の ため、会社に 知らせます。',
  },
  '学資保険・生命保険などへの連絡': {
    en: 'Telling insurers (education, life)',
    easy: '学資保険・生命保険などに 知らせる',
  },
  '選ばれた保険会社に、お子さんが生まれたことを知らせます。': {
    en: 'The insurer you chose is told of the birth.',
    easy: '選んだ 保険の 会社に、生まれた ことを 知らせます。',
  },
  '知らせる保険会社は選ばれていません。': {
    en: 'No insurer was chosen.',
    easy: '知らせる 保険の 会社は 選んで いません。',
  },
};
