/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {
  '国外への引越しではありません。': { en: 'This is not a move abroad.', easy: '外国への 引っ越しでは ありません。' },
  国外転出届: { en: 'Notification of leaving Japan (国外転出届)', easy: '国外転出届〈外国へ 行く 前に 出す 紙〉' },
  '1年以上国外で暮らすので、出国の前に窓口で届け出ます。オンラインではできません。': {
    en: 'You will live abroad for a year or longer, so you file at the counter before you leave. It cannot be done online.',
    easy: '1年より 長く 外国に 住みます。出る 前に 窓口で 出します。',
  },
  マイナンバーカードの国外継続利用: {
    en: 'Keeping the Individual Number Card abroad',
    easy: 'マイナンバーカードを 外国でも 使う',
  },
  国外からの転入届: { en: 'Moving in from abroad (国外からの転入届)', easy: '外国から 来た 人の 転入届' },
  '国外から引越してきたため、住み始めてから窓口で届け出ます。転出証明書は要りません。': {
    en: 'You come from abroad, so you file at the counter once you live here. A moving-out certificate is not needed.',
    easy: '外国から 来ました。住んでから 窓口で 出します。',
  },
  '国外からの引越しではありません。': {
    en: 'This is not a move from abroad.',
    easy: '外国からの 引っ越しでは ありません。',
  },
  '旅券（帰国の日が分かるもの）': {
    en: 'passport (that shows the day of return)',
    easy: 'パスポート〈日本に 来た 日が わかる もの〉',
  },
  '戸籍謄本・戸籍の附票': { en: 'family register and its address record', easy: '戸籍謄本と 戸籍の 住所の 紙' },
  '旅券（帰国のスタンプか航空券の控え）': {
    en: 'passport (stamp of entry, or the flight ticket)',
    easy: 'パスポート〈スタンプか 飛行機の 券〉',
  },
  '出国の前日までの手続で、もう間に合いません。カードは失効します。': {
    en: 'It had to be done by the day before leaving, so it is too late. The card becomes invalid.',
    easy: '出る 前の 日までの 手続きです。もう できません。カードは 使えなく なります。',
  },
  '日本国籍の人だけの手続です。': {
    en: 'This is only for Japanese nationals.',
    easy: '日本国籍の 人だけの 手続きです。',
  },
  '出国の前日までに手続すると、国外でもカードを使い続けられます。': {
    en: 'If you do this by the day before you leave, you can use the card abroad.',
    easy: '出る 前の 日までに すると、外国でも カードが 使えます。',
  },
  住民税の納税管理人の申告: { en: 'Naming a tax agent for resident tax', easy: '住民税を 代わりに 払う 人の 届け出' },
  '納め終わっていない住民税などを、代わりに納める人を決めます。': {
    en: 'You name somebody who pays the resident tax that is still open for you.',
    easy: 'まだ 払って いない 住民税を、代わりに 払う 人を 決めます。',
  },
  '日本での所得や、納め終わっていない税はないと答えました。': {
    en: 'You answered that there is no income in Japan and no open tax.',
    easy: '日本で もらう お金も、払う 税金も ないと 答えました。',
  },
  '出国した後も日本で所得や税があるかどうかで決まります。': {
    en: 'It depends on whether you have income or taxes in Japan after leaving.',
    easy: '出た 後も 日本で お金や 税金が あるかで 決まります。',
  },
  所得税などの納税管理人の届出: { en: 'Naming a tax agent for income tax', easy: '所得税を 代わりに 払う 人の 届け出' },
  '日本での所得の申告と納税を、代わりに行う人を届け出ます。': {
    en: 'You name somebody who declares and pays the tax on income in Japan.',
    easy: '日本で もらう お金の 税金を、代わりに 払う 人を 決めます。',
  },
  '出国した後も日本で所得があるかどうかで決まります。': {
    en: 'It depends on whether you have income in Japan after leaving.',
    easy: '出た 後も 日本で お金を もらうかで 決まります。',
  },
  国民年金の任意加入: { en: 'Staying in the National Pension by choice', easy: '国民年金に 自分で 選んで 入る' },
  '日本国籍の人は、国外でも国民年金に任意で加入できます。': {
    en: 'Japanese nationals may stay in the National Pension while abroad.',
    easy: '日本国籍の 人は、外国でも 国民年金に 入れます。',
  },
  '国民年金の任意加入は希望しないと答えました。': {
    en: 'You answered that you do not want to stay in the National Pension.',
    easy: '国民年金に 入らないと 答えました。',
  },
  '国民年金に任意加入するかどうかで決まります。': {
    en: 'It depends on whether you stay in the National Pension.',
    easy: '国民年金に 入るかで 決まります。',
  },
  '在外選挙人名簿への登録（出国時申請）': { en: 'Registering to vote from abroad', easy: '外国から 選挙に 行く 登録' },
  '国外から国政選挙に投票できるよう、国外転出届の後、出国までに申請します。': {
    en: 'To vote in national elections from abroad, apply after the notification of leaving and before you leave.',
    easy: '外国から 投票できます。国外転出届の 後、出る 前に 申し込みます。',
  },
  '国外からの投票は希望しないと答えました。': {
    en: 'You answered that you do not want to vote from abroad.',
    easy: '外国から 投票しないと 答えました。',
  },
  '国外からの投票を希望するかどうかで決まります。': {
    en: 'It depends on whether you want to vote from abroad.',
    easy: '外国から 投票するかで 決まります。',
  },
  '旅券（分かるとき）': { en: 'passport (if you have it)', easy: 'パスポート〈あるとき〉' },
  '年金を受け取っている人の住所変更（国外居住）': {
    en: 'New address of a person who receives a pension (abroad)',
    easy: '年金を もらう 人の 住所を 変える〈外国〉',
  },
  '国外で年金を受け取れるように、住所と受取方法を届け出ます。': {
    en: 'You tell the address and how the pension is to be paid abroad.',
    easy: '外国で 年金を もらえるように、住所を 知らせます。',
  },
  '年金を受け取っている人はいないと答えました。': {
    en: 'You answered that nobody receives a pension.',
    easy: '年金を もらう 人は いないと 答えました。',
  },
  '年金を受け取っている人がいるかどうかで決まります。': {
    en: 'It depends on whether anyone receives a pension.',
    easy: '年金を もらう 人が いるかで 決まります。',
  },
  '供給地点特定番号は、電気は22けた、ガスは17けたの数字です。': {
    en: 'The supply point number has 22 digits for electricity and 17 for gas.',
    easy: '番号は、電気は 22、ガスは 17の 数字です。',
  },
  '供給地点特定番号は住所ごとに違います。今までの住所と新しい住所の契約を分けて入力してください。': {
    en: 'Each address has its own supply point number. Enter the contracts of the old and the new address apart.',
    easy: '番号は 住所で ちがいます。前の 家と 新しい 家を 分けて 書いて ください。',
  },
  'この番号の人は、引越す人の一覧にいません。': {
    en: 'The person with this number is not in the list of those who move.',
    easy: 'この 番号の 人は いません。',
  },
  '「契約がない」と答えた種類の会社が入力されています。': {
    en: 'A company was entered of a kind for which you said there is no contract.',
    easy: '「契約が ない」と 答えた 会社が 書いて あります。',
  },
  '国外どうしの引越しは、日本の役所への届出がありません。': {
    en: 'For a move between other countries, nothing is filed in Japan.',
    easy: '外国から 外国への 引っ越しは、日本の 役所に 出しません。',
  },
  '今までの住所と新しい住所が同じです。': {
    en: 'The old and the new address are the same.',
    easy: '前の 住所と 新しい 住所が 同じです。',
  },
  '5年より前の引越しは、窓口で相談してください。': {
    en: 'For a move more than 5 years ago, please ask at the counter.',
    easy: '5年より 前の 引っ越しは、窓口で 相談して ください。',
  },
  '1年より先の引越しは、まだ届け出られません。': {
    en: 'A move more than a year ahead cannot be filed yet.',
    easy: '1年より 先の 引っ越しは、まだ 出せません。',
  },
  '転出日は、引越した日と同じか、それより前の日です。': {
    en: 'The day of leaving is the day of the move or earlier.',
    easy: '出る 日は、引っ越しの 日か その 前です。',
  },
  '転出日が引越した日の1年以上前です。': {
    en: 'The day of leaving is more than a year before the move.',
    easy: '出る 日が 引っ越しの 1年より 前です。',
  },
  '窓口には、引越した日より後に行ってください。': {
    en: 'Go to the counter after the day of the move.',
    easy: '窓口には、引っ越しの 後で 行って ください。',
  },
  '来庁予定日は、明日より後の開庁日にしてください。': {
    en: 'Choose a day from tomorrow on, when the office is open.',
    easy: '明日から 後の、役所が 開いて いる 日に して ください。',
  },
  '生年月日が引越した日より後です。': {
    en: 'The date of birth is after the day of the move.',
    easy: '生まれた 日が 引っ越しの 日より 後です。',
  },
  '「本人」は1人だけです。': { en: 'Only one person can be "Myself".', easy: '「わたし」は 1人だけです。' },
  '本人が引越さないときは、届け出る人の氏名を入力してください。': {
    en: 'If you do not move yourself, enter the name of the person who files.',
    easy: 'あなたが 引っ越さない ときは、出す 人の 名前を 書いて ください。',
  },
  児童手当の受給事由消滅届: { en: 'Ending the child allowance at the old address', easy: '児童手当を やめる 届け出' },
  '同じ市区町村の中の引越しなので児童手当は続き、住所は転居届で変わります。': {
    en: 'You move within the same municipality, so the child allowance goes on, and the address changes with the notification of the move.',
    easy: '同じ 町の 引っ越しなので 児童手当は 続きます。',
  },
  請求する人の名義の口座が分かるもの: {
    en: 'bank details in the name of the claimant',
    easy: 'もらう 人の 銀行の 口座が わかる もの',
  },
  '児童扶養手当・特別児童扶養手当・障害者手帳・自立支援医療などの住所変更': {
    en: 'New address for child-rearing allowances, disability handbook, medical support and the like',
    easy: '手当・障害者の 手帳・医療の 助けなどの 住所を 変える',
  },
  '手当証書・手帳・受給者証': {
    en: 'certificate of the allowance, handbook or recipient card',
    easy: '手当の 紙・手帳・受給者証',
  },
  子どもの健康保険の資格が分かるもの: {
    en: "proof of the child's health insurance",
    easy: '子どもの 健康保険が わかる もの',
  },
  '妊婦健診・予防接種の券の交換': {
    en: 'Exchanging tickets for pregnancy check-ups and vaccinations',
    easy: '妊婦健診・予防接種の 券を 換える',
  },
  '今までの市区町村の受診票・予診票の残り': {
    en: 'unused tickets of the old municipality',
    easy: '前の 町の 残りの 券',
  },
  '児童手当を受け取っていません。': { en: 'No child allowance is received.', easy: '児童手当を もらって いません。' },
  '公務員なので、児童手当は勤務先に届け出ます。': {
    en: 'A civil servant tells the workplace about the child allowance.',
    easy: '公務員なので、働いて いる ところに 知らせます。',
  },
  '児童手当は市区町村ごとなので、引越し先で請求し直します。遅れるとその月の分を受け取れません。': {
    en: 'Each municipality pays its own child allowance, so it is claimed anew. If it is late, that month is lost.',
    easy: '児童手当は 町が 払います。新しい 町で 申し込みます。おくれると その 月の お金が もらえません。',
  },
  '児童手当を受け取る立場の人ではありません。': {
    en: 'This person does not receive child allowance.',
    easy: '児童手当を もらう 人では ありません。',
  },
  'ほかの人が児童手当を受け取っています。': {
    en: 'Somebody else receives the child allowance.',
    easy: 'ほかの 人が 児童手当を もらって います。',
  },
  '18歳の年度末までのお子さんがいません。': {
    en: 'There is no child up to the school year in which it turns 18.',
    easy: '18歳の 年度の 終わりまでの 子どもが いません。',
  },
  '児童手当を受け取っているかどうかで決まります。': {
    en: 'It depends on whether child allowance is received.',
    easy: '児童手当を もらって いるかで 決まります。',
  },
  '手当・手帳・医療費の助成を受けているかどうかで決まります。': {
    en: 'It depends on allowances, handbooks and medical support.',
    easy: '手当・手帳・医療費の 助けが あるかで 決まります。',
  },
  '受けている手当・手帳・助成の住所を変えます。': {
    en: 'The address for allowances, handbooks and support is changed.',
    easy: '手当・手帳・助けの 住所を 変えます。',
  },
  '対象の手当・手帳・助成を受けていません。': {
    en: 'There is no such allowance, handbook or support.',
    easy: '手当・手帳・助けは ありません。',
  },
  '子どもの医療費助成の年齢ではありません。': {
    en: "This is not an age for which children's medical costs are supported.",
    easy: '子どもの 医療費を 助ける 年では ありません。',
  },
  '同じ市区町村の中の引越しなので助成は続き、住所は転居届で変わります。': {
    en: 'You move within the same municipality, so the support goes on, and the address changes with the notification of the move.',
    easy: '同じ 町の 引っ越しなので 続きます。',
  },
  '子どもの医療費の助成を申請します。対象の年齢は市区町村ごとに違います。': {
    en: "You apply for support with children's medical costs. Each municipality sets its own ages.",
    easy: '子どもの 医療費を 助ける 申込みです。年は 町で ちがいます。',
  },
  '予防接種・健診の券は市区町村ごとなので、新しいものと取り替えます。': {
    en: 'Tickets for vaccinations and check-ups belong to a municipality, so they are exchanged.',
    easy: '券は 町で ちがいます。新しい 券に 換えます。',
  },
  '妊婦健診・乳幼児の予防接種の対象ではありません。': {
    en: 'This is not about check-ups in pregnancy or vaccinations of small children.',
    easy: '妊婦健診・予防接種の 人では ありません。',
  },
  '妊娠しているかどうかで決まります。': {
    en: 'It depends on whether somebody is pregnant.',
    easy: '妊娠して いるかで 決まります。',
  },
  '妊婦健診の券は市区町村ごとなので、新しいものと取り替えます。': {
    en: 'Tickets for check-ups in pregnancy belong to a municipality, so they are exchanged.',
    easy: '妊婦健診の 券は 町で ちがいます。新しい 券に 換えます。',
  },
  '引越す人の氏名・フリガナ・生年月日・続柄': {
    en: 'Name, reading, date of birth and relation of all who move',
    easy: '引っ越す 人の 名前・生まれた 日・家族の 関係',
  },
  対象の人の氏名: { en: 'Name of the person concerned', easy: 'その 人の 名前' },
  今までの住所: { en: 'Address until now', easy: '前の 住所' },
  新しい住所: { en: 'New address', easy: '新しい 住所' },
  今までの市区町村: { en: 'Municipality until now', easy: '前の 町' },
  新しい市区町村: { en: 'New municipality', easy: '新しい 町' },
  行き先の国: { en: 'Country you go to', easy: '行く 国' },
  引越した日: { en: 'Day of the move', easy: '引っ越しの 日' },
  '転出（予定）日': { en: 'Day you leave (planned or past)', easy: '前の 家を 出る 日' },
  世帯全員の引越しか: { en: 'Whether the whole household moves', easy: '家族 全員の 引っ越しか' },
  世帯主が引越すか: { en: 'Whether the head of the household moves', easy: '世帯主が 引っ越すか' },
  すでにある世帯に加わるか: { en: 'Whether an existing household is joined', easy: 'もう ある 世帯に 入るか' },
  要介護認定の有無: { en: 'Certified need of long-term care', easy: '介護の 認定が あるか' },
  施設への入所: { en: 'Moving into a care home or hospital', easy: '施設に 入るか' },
  '受けている手当・手帳・助成': {
    en: 'Allowances, handbooks and support received',
    easy: 'もらって いる 手当・手帳・助け',
  },
  学校の種類: { en: 'Kind of school', easy: '学校の 種類' },
  今までの住所の水道のお客様番号: { en: 'Water customer number at the old address', easy: '前の 家の 水道の 番号' },
  新しい住所の水道のお客様番号: { en: 'Water customer number at the new address', easy: '新しい 家の 水道の 番号' },
  契約者名: { en: 'Name of the contract holder', easy: '契約した 人の 名前' },
  供給地点特定番号: { en: 'Supply point number', easy: '電気や ガスの 場所の 番号' },
  立会いの希望: { en: 'Preferred time for the visit', easy: '来て もらいたい 日と 時間' },
  使い終える日: { en: 'Last day of use', easy: '使い終わる 日' },
  使い始める日: { en: 'First day of use', easy: '使い始める 日' },
  転送する人の氏名: { en: 'Names of those whose post is forwarded', easy: '郵便を 送って もらう 人の 名前' },
  引越し: { en: 'Moving', easy: '引っ越し' },
  '住所が変わることを、今までと新しい市区町村、警察・法務局など、電気・ガス・水道や銀行にまとめて届け出ます。': {
    en: 'Your new address is told to the old and the new municipality, the police, the legal affairs bureau and others, and to electricity, gas, water, banks and more.',
    easy: '住所が 変わる ことを、役所・警察・電気・ガス・水道・銀行などに 知らせます。',
  },
  '同じ市区町村の中の引越しなので資格は続き、住所は転居届で変わります。': {
    en: 'You move within the same municipality, so the insurance goes on, and the address changes with the notification of the move.',
    easy: '同じ 町の 引っ越しなので 保険は 続きます。',
  },
  '後期高齢者医療の資格取得・住所変更の届': {
    en: 'Joining medical care for those of 75 and over, or changing the address',
    easy: '後期高齢者医療に 入る・住所を 変える',
  },
  負担区分等証明書: { en: 'certificate of the share to pay', easy: '負担の 証明書' },
  '介護保険の資格喪失・受給資格証明書の交付': {
    en: 'Leaving long-term care insurance, with a certificate for the new municipality',
    easy: '介護保険を やめる・証明書を もらう',
  },
  '介護保険の資格取得・要介護認定の引継ぎ': {
    en: 'Joining long-term care insurance and taking the certified need along',
    easy: '介護保険に 入る・認定を 続ける',
  },
  受給資格証明書: { en: 'certificate of entitlement (受給資格証明書)', easy: '介護の 証明書' },
  認定を受けていない人には要りません: {
    en: 'not needed without a certified need',
    easy: '認定が ない 人は いりません',
  },
  '75歳からは後期高齢者医療なので、国民健康保険ではありません。': {
    en: 'From 75 on it is medical care for those of 75 and over, not National Health Insurance.',
    easy: '75歳からは 後期高齢者医療です。',
  },
  '国民健康保険かどうかで決まります。': {
    en: 'It depends on whether it is National Health Insurance.',
    easy: '国民健康保険かで 決まります。',
  },
  '国民健康保険は市区町村ごとなので、引越すと入り直します。': {
    en: 'Each municipality has its own National Health Insurance, so you join anew.',
    easy: '国民健康保険は 町で ちがいます。新しい 町で 入ります。',
  },
  '国民健康保険ではありません。': { en: 'It is not National Health Insurance.', easy: '国民健康保険では ありません。' },
  '同じ都道府県の中の引越しなので、広域連合は変わりません。': {
    en: 'You move within the same prefecture, so the insurer stays the same.',
    easy: '同じ 県の 中なので 変わりません。',
  },
  '75歳以上なので、後期高齢者医療に入っています。': {
    en: 'From 75 on everybody is in medical care for those of 75 and over.',
    easy: '75歳からなので、後期高齢者医療に 入って います。',
  },
  '65歳未満なので、後期高齢者医療ではありません。': {
    en: 'Under 65 it is not medical care for those of 75 and over.',
    easy: '65歳より 下なので、後期高齢者医療では ありません。',
  },
  '65歳から74歳までは、障害の認定を受けた人だけが対象です。': {
    en: 'From 65 to 74 it is only for those with a certified disability.',
    easy: '65歳から 74歳までは、障害の 認定が ある 人だけです。',
  },
  '障害の認定を受けて、後期高齢者医療に入っています。': {
    en: 'With a certified disability, this person is in medical care for those of 75 and over.',
    easy: '障害の 認定が あるので、後期高齢者医療に 入って います。',
  },
  '後期高齢者医療ではありません。': {
    en: 'It is not medical care for those of 75 and over.',
    easy: '後期高齢者医療では ありません。',
  },
  '65歳以上なので介護保険の第1号被保険者です。認定を受けている人は、14日を過ぎると審査がやり直しになります。': {
    en: 'From 65 on everybody has long-term care insurance. After 14 days, a certified need has to be examined anew.',
    easy: '65歳からは 介護保険が あります。14日を 過ぎると、認定を やり直します。',
  },
  '40歳未満なので、介護保険の対象ではありません。': {
    en: 'Under 40 there is no long-term care insurance.',
    easy: '40歳より 下なので、介護保険は ありません。',
  },
  '40歳から64歳までは、要介護・要支援の認定を受けた人だけが対象です。': {
    en: 'From 40 to 64 it is only for those with a certified need.',
    easy: '40歳から 64歳までは、認定が ある 人だけです。',
  },
  '要介護・要支援の認定を新しい市区町村に引き継ぎます。14日を過ぎると審査がやり直しになります。': {
    en: 'The certified need goes along to the new municipality. After 14 days it has to be examined anew.',
    easy: '認定を 新しい 町で 続けます。14日を 過ぎると やり直します。',
  },
  '要介護・要支援の認定を受けていません。': {
    en: 'There is no certified need of care or support.',
    easy: '介護の 認定は ありません。',
  },
  '国外からの引越しなので、前の広域連合がありません': {
    en: 'You come from abroad, so there is no insurer before',
    easy: '外国から 来たので、前の 保険が ありません',
  },
  '同じ都道府県の中の引越し（広域連合が同じ）': {
    en: 'a move within the same prefecture (same insurer)',
    easy: '同じ 県の 中の 引っ越し',
  },
  '施設に入るための引越しなので、今までの市区町村の保険が続きます（住所地特例）。': {
    en: 'You move into a care home, so the insurance of the old municipality goes on (住所地特例).',
    easy: '施設に 入る 引っ越しなので、前の 町の 保険が 続きます。',
  },
  '施設に入るための引越しなので、今までの市区町村の介護保険が続くことを届け出ます（住所地特例）。': {
    en: 'You move into a care home, so you tell them that the long-term care insurance of the old municipality goes on (住所地特例).',
    easy: '施設に 入る 引っ越しなので、前の 町の 介護保険が 続く ことを 知らせます。',
  },
  ナンバープレート: { en: 'number plate', easy: 'ナンバープレート' },
  '原付・小型特殊の廃車申告（ナンバーの返納）': {
    en: 'Returning the plate of a moped or small special vehicle',
    easy: '原付などの ナンバーを 返す',
  },
  '今までの市区町村のナンバーを返します。新しい市区町村の窓口でも返せます。': {
    en: 'The plate of the old municipality is returned. The new counter takes it too.',
    easy: '前の 町の ナンバーを 返します。新しい 町でも 返せます。',
  },
  '原付・小型特殊の標識の交付': {
    en: 'New plate for a moped or small special vehicle',
    easy: '原付などの 新しい ナンバー',
  },
  '廃車申告受付書（または前のナンバープレートと標識交付証明書）': {
    en: 'receipt of the old plate (or the old plate and its certificate)',
    easy: '前の ナンバーを 返した 紙〈ない ときは 前の ナンバーと 標識交付証明書〉',
  },
  運転免許証の記載事項変更届: { en: 'New address on the driving licence', easy: '運転免許証の 住所を 変える' },
  '新しい住所が分かるもの（住民票の写し、新しい住所のマイナンバーカードなど）': {
    en: 'proof of the new address (residence record, Individual Number Card with the new address or the like)',
    easy: '新しい 住所が わかる もの〈住民票など〉',
  },
  '新しい住所が分かるもの（住民票の写し、マイナンバーカードなど）': {
    en: 'proof of the new address (residence record, Individual Number Card or the like)',
    easy: '新しい 住所が わかる もの〈住民票など〉',
  },
  '新しい住所の都道府県の警察署・運転免許センター': {
    en: 'police station or licence centre in the prefecture of the new address',
    easy: '新しい 県の 警察署・運転免許センター',
  },
  '自動車保管場所証明（車庫証明）の申請': { en: 'Certificate of a parking space', easy: '車庫の 証明の 申込み' },
  '自動車の住所を変えるには、新しい車庫の証明が要ります。': {
    en: 'To change the address of the car, a certificate of the new parking space is needed.',
    easy: '車の 住所を 変えるには、新しい 車庫の 証明が いります。',
  },
  '車庫の所在図・配置図': { en: 'map of the parking space', easy: '車庫の 場所の 絵' },
  車庫を使う権利が分かるもの: {
    en: 'proof of the right to use the parking space',
    easy: '車庫を 使って いい ことが わかる もの',
  },
  自動車の変更登録: { en: 'New address in the car registration', easy: '車の 登録を 変える' },
  '車検証の住所を変えます。管轄が変わるとナンバープレートも替わります。': {
    en: 'The address on the inspection certificate changes. In another area the plate changes too.',
    easy: '車検証の 住所を 変えます。ナンバーが 変わる ことも あります。',
  },
  住民票の写し: { en: 'copy of the residence record', easy: '住民票の 写し' },
  '自動車保有関係手続のワンストップサービス（OSS）': {
    en: 'one-stop service for cars (OSS)',
    easy: '車の 手続きを まとめて する サービス',
  },
  車庫証明書: { en: 'certificate of the parking space', easy: '車庫の 証明書' },
  '先に行う車庫証明の申請（MV-21a）': {
    en: 'the application for the parking space before it (MV-21a)',
    easy: '先に する 車庫の 証明の 申込み',
  },
  軽自動車の検査証の住所変更: {
    en: "New address on a light car's inspection certificate",
    easy: '軽自動車の 車検証の 住所を 変える',
  },
  '軽自動車の車検証の住所を変えます。車庫の届出が要る地域もあります。': {
    en: "The address on the light car's certificate changes. Some areas also ask about the parking space.",
    easy: '軽自動車の 車検証の 住所を 変えます。車庫の 届け出が いる 町も あります。',
  },
  住民票の写しまたは印鑑登録証明書: {
    en: 'copy of the residence record or certificate of the seal',
    easy: '住民票の 写しか 印鑑の 証明書',
  },
  'ナンバープレート（管轄が変わるとき）': {
    en: 'number plate (if the area changes)',
    easy: 'ナンバープレート〈変わる とき〉',
  },
  '{}を持っているかどうかで決まります。': {
    en: 'It depends on whether you have it: {}.',
    easy: '{}が あるかで 決まります。',
  },
  '{}を持っていません。': { en: 'You do not have it: {}.', easy: '{}は ありません。' },
  '新しい市区町村のナンバーを受け取ります。': {
    en: 'You receive a plate of the new municipality.',
    easy: '新しい 町の ナンバーを もらいます。',
  },
  '同じ市区町村の中の引越しなので、ナンバーはそのままで、住所は転居届で変わります。': {
    en: 'You move within the same municipality, so the plate stays, and the address changes with the notification of the move.',
    easy: '同じ 町の 引っ越しなので、ナンバーは 同じです。',
  },
  '運転免許を取れる年齢ではありません。': {
    en: 'Too young for a driving licence.',
    easy: '運転免許を 取れる 年では ありません。',
  },
  'マイナ免許証の「住所変更ワンストップ」に同意してあるので、警察に届け出なくて済みます。': {
    en: 'You agreed to the one-stop change of address for the licence on the card, so the police need not be told.',
    easy: 'マイナ免許証で 同意して あるので、警察に 行かなくて いいです。',
  },
  '運転免許証の住所を、警察署か運転免許センターの窓口で変えます。': {
    en: 'The address on the licence is changed at a police station or licence centre.',
    easy: '運転免許証の 住所を、警察署などの 窓口で 変えます。',
  },
  転入届: { en: 'Moving-in notification (転入届)', easy: '転入届〈新しい 町に 出す 紙〉' },
  'ほかの市区町村から引越してきたため、住み始めてから窓口で届け出ます。': {
    en: 'You come from another municipality, so you file at the counter once you live here.',
    easy: 'ほかの 町から 来ました。住んでから 窓口で 出します。',
  },
  転出証明書: { en: 'moving-out certificate (転出証明書)', easy: '転出証明書' },
  'マイナンバーカードによる転入の特例（住民基本台帳法24条の2）': {
    en: 'moving in with an Individual Number Card',
    easy: 'マイナンバーカードで できる 転入',
  },
  転居届: { en: 'Notification of a move within the city (転居届)', easy: '転居届〈同じ 町の 中の 引っ越しの 紙〉' },
  '同じ市区町村（政令指定都市では同じ市）の中の引越しなので、転居届だけを窓口で出します。': {
    en: 'You move within the same municipality (or the same designated city), so only this is filed, at the counter.',
    easy: '同じ 町の 中の 引っ越しなので、転居届だけを 窓口で 出します。',
  },
  'ほかの市区町村や国外との引越しなので、転居届はありません。': {
    en: 'You move to or from another municipality or country, so this is not filed.',
    easy: 'ほかの 町や 外国との 引っ越しなので、転居届は ありません。',
  },
  '同じ市区町村（政令指定都市では同じ市）の中の引越しなので、転居届を出します。': {
    en: 'You move within the same municipality (or the same designated city), so this is filed.',
    easy: '同じ 町の 中の 引っ越しなので、転居届を 出します。',
  },
  '国外への引越しなので、転入届はありません。': {
    en: 'You move abroad, so there is no moving-in notification.',
    easy: '外国への 引っ越しなので、転入届は ありません。',
  },
  '国外からの引越しは「国外からの転入届」で届け出ます。': {
    en: 'A move from abroad is filed as "Moving in from abroad".',
    easy: '外国から 来た 人は 別の 転入届を 出します。',
  },
  '引越す人全員のマイナンバーカード（ある人）と4けたの暗証番号': {
    en: 'Individual Number Cards of all who move (if they have one) and their 4-digit PINs',
    easy: '引っ越す 人 全員の マイナンバーカードと 暗証番号',
  },
  外国籍の人全員の在留カードまたは特別永住者証明書: {
    en: 'residence cards or special permanent resident certificates of all foreign nationals',
    easy: '外国籍の 人 全員の 在留カード',
  },
  転出届: { en: 'Moving-out notification (転出届)', easy: '転出届〈前の 町に 出す 紙〉' },
  '国外への引越しは「国外転出届」で届け出ます。': {
    en: 'A move abroad is filed as "Notification of leaving Japan".',
    easy: '外国へ 行く 人は 国外転出届を 出します。',
  },
  'ほかの市区町村へ引越すため、今までの市区町村に届け出ます。': {
    en: 'You move to another municipality, so you tell the one you leave.',
    easy: 'ほかの 町へ 行くので、前の 町に 知らせます。',
  },
  マイナンバーカードの電子署名: {
    en: 'the electronic signature of the Individual Number Card',
    easy: 'マイナンバーカードの 電子の 署名',
  },
  '転出証明書（新しい市区町村に出すもの）': {
    en: 'moving-out certificate (for the new municipality)',
    easy: '転出証明書〈新しい 町に 出す もの〉',
  },
  '引越す人全員のマイナンバーカード（ある人）': {
    en: 'Individual Number Cards of all who move (if they have one)',
    easy: '引っ越す 人 全員の マイナンバーカード〈ある 人〉',
  },
  来庁予定の連絡: { en: 'Announcing your visit', easy: '窓口に 行く ことを 知らせる' },
  '{}で、{}届け出てください。': { en: 'Please file at {1} {2}.', easy: '{1}で、{2} 出して ください。' },
  'オンラインの受付は{}からです。それを待って届け出直すこともできます。': {
    en: 'It opens online on {}. You can wait for that and file again.',
    easy: 'インターネットは {}からです。待つ ことも できます。',
  },
  'オンラインの受付は{}で終わりました。': {
    en: 'It closed online on {}.',
    easy: 'インターネットは {}で 終わりました。',
  },
  'オンラインの転出届には、届け出る人のマイナンバーカードが必要です。': {
    en: 'To move out online, the person who files needs an Individual Number Card.',
    easy: 'インターネットで 出すには、出す 人の マイナンバーカードが いります。',
  },
  '15歳未満の人のマイナンバーカードでは、オンラインの転出届ができません。': {
    en: 'With the card of somebody under 15, moving out online is not possible.',
    easy: '15歳より 下の 人の カードでは、インターネットで できません。',
  },
  '国外との引越しには、来庁予定の連絡はありません。': {
    en: 'For a move to or from abroad there is no announcement.',
    easy: '外国との 引っ越しは、知らせる ことが ありません。',
  },
  '転出届を窓口で出すため、来庁予定の連絡はありません。': {
    en: 'The moving-out notification is filed at the counter, so there is no announcement.',
    easy: '転出届を 窓口で 出すので、知らせる ことが ありません。',
  },
  '窓口に行く日を、新しい市区町村に前もって知らせます。時刻の予約ではありません。': {
    en: 'The new municipality is told beforehand on which day you come. This is no appointment for a time.',
    easy: '窓口に 行く 日を、新しい 町に 先に 知らせます。時間の 予約では ありません。',
  },
  '来庁予定日を入力すると、前もって窓口に知らせることができます。': {
    en: 'Enter the day you plan to come, and the counter is told beforehand.',
    easy: '行く 日を 書くと、先に 窓口に 知らせます。',
  },
  'オンラインの転出届には、新しい市区町村の窓口に行く予定の日が要ります。': {
    en: 'To move out online, the day you plan to go to the new counter is needed.',
    easy: 'インターネットで 出すには、新しい 町の 窓口に 行く 日が いります。',
  },
  すぐに: { en: 'at once', easy: 'すぐに' },
  '{}までに': { en: 'by {}', easy: '{}までに' },
  '今までの住所が国外なので、止めるものはありません。': {
    en: 'The old address is abroad, so there is nothing to stop.',
    easy: '前の 住所は 外国なので、止める ものは ありません。',
  },
  '新しい住所が国外なので、始めるものはありません。': {
    en: 'The new address is abroad, so there is nothing to start.',
    easy: '新しい 住所は 外国なので、始める ものは ありません。',
  },
  '{}の契約はないと答えました。': {
    en: 'You answered that there is no contract: {}.',
    easy: '{}の 契約は ないと 答えました。',
  },
  '今までの住所の{}を止めます。': { en: 'At the old address it is stopped: {}.', easy: '前の 家の {}を 止めます。' },
  '新しい住所の{}を始めます。': { en: 'At the new address it is started: {}.', easy: '新しい 家の {}を 始めます。' },
  '{}に新しい住所を知らせます。': { en: 'They are told the new address: {}.', easy: '{}に 新しい 住所を 知らせます。' },
  電気の使用停止: { en: 'Stopping electricity', easy: '電気を 止める' },
  電気の使用開始: { en: 'Starting electricity', easy: '電気を 始める' },
  ガスの閉栓: { en: 'Stopping gas', easy: 'ガスを 止める' },
  'ガスの開栓（立会い）': { en: 'Starting gas (somebody comes to open it)', easy: 'ガスを 始める〈人が 来ます〉' },
  水道の使用中止: { en: 'Stopping water', easy: '水道を 止める' },
  水道の使用開始: { en: 'Starting water', easy: '水道を 始める' },
  放送受信契約の住所変更: { en: 'New address for the broadcasting contract', easy: 'テレビの 契約の 住所を 変える' },
  '放送局（受信料）': { en: 'broadcaster (fee)', easy: '放送局〈テレビの お金〉' },
  '電話・インターネットの住所変更・移転': {
    en: 'New address for telephone and internet',
    easy: '電話・インターネットの 住所を 変える',
  },
  通信会社: { en: 'telephone company', easy: '電話の 会社' },
  '銀行・証券の住所変更': { en: 'New address at bank and broker', easy: '銀行・証券の 住所を 変える' },
  '銀行・証券会社': { en: 'bank or broker', easy: '銀行・証券の 会社' },
  クレジットカードの住所変更: { en: 'New address for the credit card', easy: 'クレジットカードの 住所を 変える' },
  カード会社: { en: 'card company', easy: 'カードの 会社' },
  '保険・共済の住所変更': { en: 'New address for insurance', easy: '保険・共済の 住所を 変える' },
  '保険会社・共済': { en: 'insurer', easy: '保険の 会社・共済' },
  郵便物の転送: { en: 'Forwarding of post', easy: '郵便を 新しい 家に 送る' },
  '新聞・宅配・通販・習い事・賃貸契約などの連絡': {
    en: 'Telling newspaper, deliveries, shops, courses and landlord',
    easy: '新聞・宅配・店・大家さんなどに 知らせる',
  },
  '相手がまちまちなので、こちらからは連絡しません。賃貸契約の解約は多くが1か月前までです。': {
    en: 'These differ for everybody, so we tell none of them. A rented home mostly has to be given up a month before.',
    easy: '人で ちがうので、ここからは 知らせません。家を 借りて いる 人は 1か月前までに 言って ください。',
  },
  '郵便物の転送は国内どうしだけです。': {
    en: 'Post is forwarded only within Japan.',
    easy: '郵便は 日本の 中だけです。',
  },
  '今までの住所あての郵便物を転送します。届け出た日から1年間で、3〜7営業日かかります。': {
    en: 'Post to the old address is forwarded for one year from the day of filing. It takes 3 to 7 working days.',
    easy: '前の 家への 郵便を 1年間、新しい 家に 送ります。始まるまで 3から 7日 かかります。',
  },
  '郵便物の転送は希望しないと答えました。': {
    en: 'You answered that you do not want post forwarded.',
    easy: '郵便は 送らないと 答えました。',
  },
  '郵便物の転送を希望するかどうかで決まります。': {
    en: 'It depends on whether you want post forwarded.',
    easy: '郵便を 送るかで 決まります。',
  },
  申請書に生年月日などの検索用情報を書いたとき: {
    en: 'when the application has the date of birth and other details for the search',
    easy: '申込みに 生まれた 日などを 書いた とき',
  },
  犬の登録事項の変更届: { en: "Change in the dog's registration", easy: '犬の 登録を 変える' },
  前の市区町村の鑑札: { en: 'dog tag of the old municipality', easy: '前の 町の 犬の 札' },
  マイクロチップの登録事項の変更: {
    en: 'Change in the microchip registration',
    easy: 'マイクロチップの 登録を 変える',
  },
  不動産の登記名義人の住所変更登記: {
    en: 'New address in the property register',
    easy: '土地・建物の 登記の 住所を 変える',
  },
  '不動産の登記名義人の住所変更登記（経過措置）': {
    en: 'New address in the property register (for moves before the law)',
    easy: '土地・建物の 登記の 住所を 変える〈前の 引っ越し〉',
  },
  '犬を飼っているかどうかで決まります。': {
    en: 'It depends on whether you keep dogs.',
    easy: '犬が いるかで 決まります。',
  },
  '犬を飼っていません。': { en: 'You keep no dogs.', easy: '犬は いません。' },
  '犬の住所を新しい市区町村に届け出ます。': {
    en: "The dog's new address is told to the new municipality.",
    easy: '犬の 住所を 新しい 町に 知らせます。',
  },
  '新しい市区町村が「特例」に参加しているかどうかで決まります。': {
    en: 'It depends on whether the new municipality takes part in the special arrangement (特例).',
    easy: '新しい 町が「特例」に 入って いるかで 決まります。',
  },
  'マイクロチップの登録を変えれば、市区町村への届出も済みます（動物愛護管理法39条の7）。': {
    en: 'The change of the microchip registration counts for the municipality too.',
    easy: 'マイクロチップの 登録を 変えれば、町への 届け出も 終わります。',
  },
  '新しい市区町村は「特例」に参加していないので、市区町村にも届け出ます。': {
    en: 'The new municipality does not take part in the special arrangement, so it is told as well.',
    easy: '新しい 町は「特例」に 入って いません。町にも 知らせます。',
  },
  'マイクロチップの登録の住所を変えます。': {
    en: 'The address in the microchip registration is changed.',
    easy: 'マイクロチップの 登録の 住所を 変えます。',
  },
  '引越す人の名義の土地・建物はありません。': {
    en: 'No land or building is in the name of those who move.',
    easy: '引っ越す 人の 土地や 建物は ありません。',
  },
  '「スマート変更登記」に申し出てあるので、法務局が職権で変更し、税もかかりません。': {
    en: 'You asked for the "smart change of registration", so the bureau changes it by itself, without tax.',
    easy: '「スマート変更登記」を して あるので、法務局が 変えます。お金も いりません。',
  },
  '土地・建物のある場所で、受け持つ法務局が決まります。': {
    en: 'The legal affairs bureau depends on where the property is.',
    easy: '土地・建物の 場所で、法務局が 決まります。',
  },
  '登記の住所を変えます。「スマート変更登記」に申し出ると、次からは要りません。怠ると5万円以下の過料があります。': {
    en: 'The address in the register is changed. With the "smart change of registration" it is never needed again. Whoever fails to do it may have to pay up to 50,000 yen.',
    easy: '登記の 住所を 変えます。しないと 5万円まで 払う ことが あります。',
  },
  引越す人: { en: 'Person who moves', easy: '引っ越す 人' },
  本人: { en: 'Myself', easy: 'わたし' },
  受けている: { en: 'Yes, I receive it', easy: 'もらって いる' },
  受けていない: { en: 'No', easy: 'もらって いない' },
  施設や病院に入るための引越しですか: {
    en: 'Do you move to enter a care home or hospital?',
    easy: '施設や 病院に 入る 引っ越しですか',
  },
  児童手当を受け取っていますか: { en: 'Do you receive child allowance?', easy: '児童手当を もらって いますか' },
  '受けている手当・手帳・医療費の助成': {
    en: 'Allowances, handbooks and medical support you receive',
    easy: 'もらって いる 手当・手帳・医療費の 助け',
  },
  '手当・手帳・助成': { en: 'Allowance, handbook or support', easy: '手当・手帳・助け' },
  児童扶養手当: { en: 'Child-rearing allowance (児童扶養手当)', easy: '児童扶養手当' },
  特別児童扶養手当: { en: 'Special child-rearing allowance (特別児童扶養手当)', easy: '特別児童扶養手当' },
  '自立支援医療・ひとり親医療など': {
    en: 'Medical support (disability, single parent and others)',
    easy: '医療の 助け〈障害・ひとり親など〉',
  },
  '受けていないときは空の一覧です。': {
    en: 'Leave the list empty if there is none.',
    easy: 'ない ときは 書かないで ください。',
  },
  'マイナ免許証で「住所変更ワンストップ」に同意してありますか': {
    en: 'Did you agree to the one-stop change of address for the licence on the card?',
    easy: 'マイナ免許証で「住所変更ワンストップ」に 同意しましたか',
  },
  妊娠していますか: { en: 'Are you pregnant?', easy: '妊娠して いますか' },
  学校: { en: 'School', easy: '学校' },
  公立小学校: { en: 'Public primary school', easy: '市や 町の 小学校' },
  公立中学校: { en: 'Public lower secondary school', easy: '市や 町の 中学校' },
  '私立・国立など': { en: 'Private, national or other', easy: 'ほかの 学校' },
  通っていない: { en: 'No school', easy: '行って いない' },
  引越しで学校が変わりますか: { en: 'Does the school change with the move?', easy: '引っ越しで 学校が 変わりますか' },
  保育所などに通っていますか: { en: 'Does the child go to a nursery?', easy: '保育園などに 行って いますか' },
  新しい市区町村で保育所などを申し込みますか: {
    en: 'Do you apply for a nursery in the new municipality?',
    easy: '新しい 町で 保育園などを 申し込みますか',
  },
  新しい市区町村で印鑑登録をしますか: {
    en: 'Do you register a seal in the new municipality?',
    easy: '新しい 町で 印鑑を 登録しますか',
  },
  郵便: { en: 'Post', easy: '郵便' },
  今までの住所の電気: { en: 'Electricity at the old address', easy: '前の 家の 電気' },
  新しい住所の電気: { en: 'Electricity at the new address', easy: '新しい 家の 電気' },
  今までの住所のガス: { en: 'Gas at the old address', easy: '前の 家の ガス' },
  新しい住所のガス: { en: 'Gas at the new address', easy: '新しい 家の ガス' },
  今までの住所の水道: { en: 'Water at the old address', easy: '前の 家の 水道' },
  新しい住所の水道: { en: 'Water at the new address', easy: '新しい 家の 水道' },
  どちらの住所の契約ですか: { en: 'For which address is the contract?', easy: 'どちらの 家の 契約ですか' },
  両方: { en: 'Both', easy: '両方' },
  'だれの契約ですか（引越す人の番号）': {
    en: 'Whose contract is it? (number of the person)',
    easy: 'だれの 契約ですか〈引っ越す 人の 番号〉',
  },
  '引越す人の一覧の、0から数えた番号です。': {
    en: 'The number in the list of those who move, counted from 0.',
    easy: '引っ越す 人の 番号です。0から 数えます。',
  },
  '届け出る人と違うときだけ入力してください。': {
    en: 'Only if it is not the person who files.',
    easy: '出す 人と ちがう ときだけ 書いて ください。',
  },
  '電気は22けた、ガスは17けた。住所ごとに決まっています。': {
    en: '22 digits for electricity, 17 for gas. Each address has its own.',
    easy: '電気は 22、ガスは 17の 数字です。',
  },
  立会いの希望日: { en: 'Preferred day of the visit', easy: '来て もらいたい 日' },
  時間帯: { en: 'Time', easy: '時間' },
  '9時〜12時': { en: '9:00 to 12:00', easy: '9時から 12時' },
  '13時〜15時': { en: '13:00 to 15:00', easy: '午後1時から 3時' },
  '15時〜17時': { en: '15:00 to 17:00', easy: '午後3時から 5時' },
  '17時〜19時': { en: '17:00 to 19:00', easy: '午後5時から 7時' },
  '引越した日（引越す日）': { en: 'Day of the move', easy: '引っ越しの 日' },
  '新しい住所に住み始めた日です。予定でも構いません。': {
    en: 'The day you begin to live at the new address. A planned day is fine.',
    easy: '新しい 家に 住み始めた 日です。予定でも いいです。',
  },
  '今までの住所を離れる日です。引越した日と同じなら入力は要りません。': {
    en: 'The day you leave the old address. Not needed if it is the day of the move.',
    easy: '前の 家を 出る 日です。引っ越しの 日と 同じなら いりません。',
  },
  '引越す人を1人以上入力してください。': {
    en: 'Enter at least one person who moves.',
    easy: '引っ越す 人を 1人 以上 書いて ください。',
  },
  '引越す人は20人までです。': { en: 'At most 20 people can move.', easy: '引っ越す 人は 20人までです。' },
  '一緒に引越す人を全員入力してください。': {
    en: 'Enter everybody who moves with you.',
    easy: '一緒に 引っ越す 人を 全員 書いて ください。',
  },
  世帯の全員が引越しますか: { en: 'Does everyone of the household move?', easy: '家族 全員が 引っ越しますか' },
  '今までの住所に残る人がいるときは「いいえ」です。': {
    en: '"No" if somebody stays at the old address.',
    easy: '前の 家に 残る 人が いる ときは「いいえ」です。',
  },
  引越す: { en: 'Moves', easy: '引っ越す' },
  今までの住所に残る: { en: 'Stays at the old address', easy: '前の 家に 残る' },
  '新しい住所で、すでにある世帯に加わりますか': {
    en: 'Do you join a household that is already at the new address?',
    easy: '新しい 家で、もう ある 世帯に 入りますか',
  },
  国外への引越し: { en: 'Moving abroad', easy: '外国への 引っ越し' },
  '1年以上、国外で暮らす予定ですか': {
    en: 'Will you live abroad for a year or longer?',
    easy: '1年より 長く 外国に 住みますか',
  },
  出国した後も日本で所得がありますか: {
    en: 'Will you have income in Japan after leaving?',
    easy: '出た 後も 日本で お金を もらいますか',
  },
  '家賃収入や、納め終わっていない住民税など。': {
    en: 'Such as rent, or resident tax that is still open.',
    easy: '家賃や、まだ 払って いない 住民税などです。',
  },
  国民年金に任意加入しますか: {
    en: 'Do you stay in the National Pension by choice?',
    easy: '国民年金に 自分で 入りますか',
  },
  '国外からの投票（在外選挙）を希望しますか': {
    en: 'Do you want to vote from abroad?',
    easy: '外国から 投票したいですか',
  },
  年金を受け取っている人がいますか: {
    en: 'Does anyone receive a pension?',
    easy: '年金を もらって いる 人が いますか',
  },
  '新しい市区町村は、マイクロチップの登録変更だけで済む「特例」に参加していますか': {
    en: 'Does the new municipality take part in the special arrangement (特例), where changing the microchip is enough?',
    easy: '新しい 町は、マイクロチップだけで 終わる「特例」に 入って いますか',
  },
  '市区町村のホームページで「狂犬病予防法の特例」を確かめてください。': {
    en: 'See the home page of the municipality for 狂犬病予防法の特例.',
    easy: '町の ホームページで「狂犬病予防法の特例」を 見て ください。',
  },
  '持っていないときは空の一覧です。': {
    en: 'Leave the list empty if you have none.',
    easy: 'ない ときは 書かないで ください。',
  },
  '引越す人の名義の土地・建物がありますか': {
    en: 'Do those who move own land or buildings?',
    easy: '引っ越す 人の 土地や 建物が ありますか',
  },
  '法務局は土地・建物の場所で決まります。いくつもあるときは、ほかの場所の分をご自分で申請してください。': {
    en: 'The legal affairs bureau depends on where the property is. If you have several, apply for the others yourself.',
    easy: '法務局は 場所で 決まります。ほかの 場所は 自分で 申し込んで ください。',
  },
  '法務局の「スマート変更登記」に申し出てありますか': {
    en: 'Did you ask for the "smart change of registration" at the legal affairs bureau?',
    easy: '法務局の「スマート変更登記」を して ありますか',
  },
  窓口に行く予定: { en: 'Your visit to the counter', easy: '窓口に 行く 予定' },
  '引越した日から14日以内の開庁日です。あとで変えられます。': {
    en: 'A day when the office is open, within 14 days of the move. You can change it later.',
    easy: '引っ越しから 14日までの、役所が 開いて いる 日です。後で 変えられます。',
  },
  契約している会社: { en: 'Companies you have contracts with', easy: '契約して いる 会社' },
  契約がないもの: { en: 'What you have no contract for', easy: '契約が ない もの' },
  郵便物の転送を希望しますか: { en: 'Do you want your post forwarded?', easy: '郵便を 新しい 家に 送りたいですか' },
  'マイナンバーカードの継続利用・券面の書換え': {
    en: 'New address on the Individual Number Card',
    easy: 'マイナンバーカードの 住所を 書き換える',
  },
  '4けたの暗証番号（署名用電子証明書を新しくするときは6〜16文字の暗証番号も）': {
    en: '4-digit PIN (for a new signature certificate also the PIN of 6 to 16 characters)',
    easy: '4つの 数字の 暗証番号〈署名用は 6から16文字も〉',
  },
  '世帯主変更届（今までの住所に残る世帯）': {
    en: 'Change of the head of the household that stays',
    easy: '世帯主を 変える〈前の 家に 残る 世帯〉',
  },
  '本人確認書類（残る世帯の人）': {
    en: 'identity document (of somebody who stays)',
    easy: '残る 人が だれか わかる もの',
  },
  '世帯の変更（新しい住所の世帯に加わる）': {
    en: 'Joining the household at the new address',
    easy: '世帯を 変える〈新しい 家の 世帯に 入る〉',
  },
  登録する印鑑: { en: 'the seal to register', easy: '登録する 印鑑' },
  '本人確認書類（マイナンバーカードなど）': {
    en: 'identity document (such as the Individual Number Card)',
    easy: 'だれか わかる もの〈マイナンバーカードなど〉',
  },
  '在留カード・特別永住者証明書の住居地の届出': {
    en: 'Address on the residence card or special permanent resident certificate',
    easy: '在留カードの 住所の 届け出',
  },
  '住民税・選挙人名簿・予防接種の記録': {
    en: 'Resident tax, electoral roll, vaccination records',
    easy: '住民税・選挙・予防接種の 記録',
  },
  '住民税は1月1日に住んでいた市区町村に納めます。選挙人名簿には、届け出てから3か月で自動的に載ります。手続はありません。':
    {
      en: 'Resident tax goes to the municipality where you lived on 1 January. You are on the electoral roll 3 months after filing. There is nothing to do.',
      easy: '住民税は 1月1日に 住んで いた 町に 払います。選挙は 3か月で 変わります。する ことは ありません。',
    },
  'カードの住所を書き換え、使い続けられるようにします。引越す人全員の分が要ります。': {
    en: 'The address on the card is changed so that you can go on using it. The cards of all who move are needed.',
    easy: 'カードの 住所を 変えます。引っ越す 人 全員の カードが いります。',
  },
  '国外からの引越しなので、今までの住所での手続はありません。': {
    en: 'You come from abroad, so there is nothing to do at the old address.',
    easy: '外国から 来たので、前の 家の 手続きは ありません。',
  },
  '世帯の全員が引越すので、残る世帯はありません。': {
    en: 'Everyone of the household moves, so nobody stays.',
    easy: '家族 全員が 引っ越すので、残る 世帯は ありません。',
  },
  '世帯主が引越すかどうかで決まります。': {
    en: 'It depends on whether the head of the household moves.',
    easy: '世帯主が 引っ越すかで 決まります。',
  },
  '世帯主は今までの住所に残ります。': { en: 'The head of the household stays.', easy: '世帯主は 前の 家に 残ります。' },
  '世帯主が引越すので、残る人の中から新しい世帯主を届け出ます。残る人が1人だけのときは要りません。': {
    en: 'The head of the household moves, so a new one is named among those who stay. Not needed if only one stays.',
    easy: '世帯主が 引っ越すので、残る 人から 新しい 世帯主を 決めます。1人だけの ときは いりません。',
  },
  'すでにある世帯に加わるかどうかで決まります。': {
    en: 'It depends on whether you join an existing household.',
    easy: 'もう ある 世帯に 入るかで 決まります。',
  },
  '新しい住所で、すでにある世帯には加わりません。': {
    en: 'You do not join an existing household.',
    easy: 'もう ある 世帯には 入りません。',
  },
  '加わる世帯は転入届・転居届に書くので、別の届出は要りません。': {
    en: 'The household is written on the notification of the move, so nothing more is filed.',
    easy: '転入届・転居届に 書くので、別の 紙は いりません。',
  },
  '印鑑登録ができるのは15歳からです。': {
    en: 'A seal can be registered from 15 on.',
    easy: '印鑑は 15歳から 登録できます。',
  },
  '同じ市区町村の中の引越しなので、印鑑登録は続きます。': {
    en: 'You move within the same municipality, so the seal stays registered.',
    easy: '同じ 町の 引っ越しなので、印鑑の 登録は 続きます。',
  },
  '前の市区町村の登録は転出で自動的に消えるので、新しく登録します。': {
    en: 'The old registration ends with moving out, so the seal is registered anew.',
    easy: '前の 登録は 消えます。新しい 町で 登録します。',
  },
  '印鑑登録は希望しないか、今も登録していません。': {
    en: 'You want no seal registered, or none is registered now.',
    easy: '印鑑の 登録は しません。',
  },
  '新しい市区町村で印鑑登録をするかどうかで決まります。': {
    en: 'It depends on whether you register a seal in the new municipality.',
    easy: '新しい 町で 印鑑を 登録するかで 決まります。',
  },
  '日本国籍の人には、この手続はありません。': {
    en: 'Japanese nationals have nothing to do here.',
    easy: '日本国籍の 人には ありません。',
  },
  '窓口で転入届・転居届と一緒に在留カードを出せば、住居地も届け出たことになります。': {
    en: 'Bring your residence card with the notification of the move; that is enough.',
    easy: '窓口で 転入届・転居届と 一緒に 在留カードを 出せば、終わります。',
  },
  '同じ市区町村の中の引越しなので、この手続はありません。': {
    en: 'You move within the same municipality, so there is nothing to do here.',
    easy: '同じ 町の 引っ越しなので、この 手続きは ありません。',
  },
  '国外にいるのが1年より短いので、住民票を残したままにできます。': {
    en: 'You are abroad for less than a year, so you can keep your residence record.',
    easy: '外国に いるのが 1年より 短いので、住民票を 残せます。',
  },
  '国外で1年以上暮らすかどうかで決まります。': {
    en: 'It depends on whether you live abroad for a year or longer.',
    easy: '外国に 1年より 長く 住むかで 決まります。',
  },
  '国外への引越しなので、この手続はありません。': {
    en: 'You move abroad, so there is nothing to do here.',
    easy: '外国への 引っ越しなので、この 手続きは ありません。',
  },
  今までの学校への転校の連絡: { en: 'Telling the old school', easy: '前の 学校に 知らせる' },
  '国外からの引越しなので、今までの学校のことは相手の国で決まります。': {
    en: 'You come from abroad, so the old school follows the rules of that country.',
    easy: '外国から 来たので、前の 学校は その 国で 決まります。',
  },
  '在学証明書（受け取る）': { en: 'certificate of attendance (you receive it)', easy: '在学証明書〈もらいます〉' },
  '教科書給与証明書（受け取る）': {
    en: 'certificate of school books (you receive it)',
    easy: '教科書の 証明書〈もらいます〉',
  },
  '新しい学校の指定（就学通知）': {
    en: 'The new school is named (notice of enrolment)',
    easy: '新しい 学校が 決まる お知らせ',
  },
  新しい学校への転入学の手続: { en: 'Enrolment in the new school', easy: '新しい 学校に 入る 手続き' },
  '就学通知（転入学通知書）': { en: 'notice of enrolment', easy: '学校に 入る お知らせの 紙' },
  在学証明書: { en: 'certificate of attendance', easy: '在学証明書' },
  教科書給与証明書: { en: 'certificate of school books', easy: '教科書の 証明書' },
  保育所などの退所届: { en: 'Leaving the nursery', easy: '保育園などを やめる 届け出' },
  '保育所などの申込み（教育・保育給付認定）': { en: 'Applying for a nursery', easy: '保育園などの 申込み' },
  申込みの締切は市区町村ごとの募集の日程によります: {
    en: 'Each municipality has its own closing day',
    easy: '申込みの 終わりの 日は 町で ちがいます',
  },
  就労証明書: { en: 'certificate of employment', easy: '働いて いる 証明書' },
  '通っている学校で決まります。': { en: 'It depends on the school.', easy: '行って いる 学校で 決まります。' },
  '小学校・中学校の年齢ではありません。': {
    en: 'This is not the age for primary or lower secondary school.',
    easy: '小学校・中学校の 年では ありません。',
  },
  '学校に通っていません。': { en: 'The child goes to no school.', easy: '学校に 行って いません。' },
  '引越しても学校は変わりません。': { en: 'The school stays the same.', easy: '引っ越しても 学校は 同じです。' },
  '同じ市区町村の中では、学区が変わるかどうかで決まります。': {
    en: 'Within the municipality it depends on whether the school district changes.',
    easy: '同じ 町の 中では、学校の 場所が 変わるかで 決まります。',
  },
  '今までの学校に転校を伝え、在学証明書などを受け取ります。': {
    en: 'You tell the old school and receive the certificates.',
    easy: '前の 学校に 知らせて、証明書を もらいます。',
  },
  '私立・国立などの学校なので、学校どうしの手続です。': {
    en: 'For a private, national or other school, the schools settle it.',
    easy: '学校どうしの 手続きです。',
  },
  '新しい住所の学区の学校が指定され、就学通知が届きます。': {
    en: 'The school of the new district is named, and a notice comes by post.',
    easy: '新しい 学校が 決まり、お知らせが 来ます。',
  },
  '小学校に入る前の子どもだけの手続です。': {
    en: 'This is only for children before primary school.',
    easy: '小学校に 入る 前の 子どもだけです。',
  },
  '保育所などに通っているかどうかで決まります。': {
    en: 'It depends on whether the child goes to a nursery.',
    easy: '保育園などに 行って いるかで 決まります。',
  },
  '今までの市区町村の保育所などをやめる届を出します。': {
    en: 'You give notice to the nursery of the old municipality.',
    easy: '前の 町の 保育園などを やめる 紙を 出します。',
  },
  '保育所などに通っていません。': { en: 'The child goes to no nursery.', easy: '保育園などに 行って いません。' },
  '新しい市区町村で申し込みます。空きがなければ待つことになります。': {
    en: 'You apply in the new municipality. If no place is free, you have to wait.',
    easy: '新しい 町で 申し込みます。空きが ない ときは 待ちます。',
  },
  '保育所などの申込みは希望していません。': {
    en: 'You do not apply for a nursery.',
    easy: '保育園などは 申し込みません。',
  },
  '同じ市区町村の中の引越しなので、今の保育所などに通い続けられます。': {
    en: 'You move within the same municipality, so the child can stay in the nursery.',
    easy: '同じ 町の 引っ越しなので、今の 保育園などに 行けます。',
  },
  '新しい市区町村で保育所などを申し込むかどうかで決まります。': {
    en: 'It depends on whether you apply for a nursery in the new municipality.',
    easy: '新しい 町で 保育園などを 申し込むかで 決まります。',
  },
  国民年金の住所変更届: { en: 'New address for the National Pension', easy: '国民年金の 住所を 変える' },
  '勤務先への住所変更の連絡（通勤手当・社会保険・給与）': {
    en: 'Telling the employer the new address (commuting, insurance, pay)',
    easy: '会社に 新しい 住所を 知らせる〈交通費・保険・給料〉',
  },
  '国民年金に加入していません。': { en: 'Not in the National Pension.', easy: '国民年金に 入って いません。' },
  '厚生年金と、その配偶者（第3号）の住所は、マイナンバーで年金機構に伝わります。': {
    en: 'For an employee and the spouse in category 3, the pension service learns the address by the Individual Number.',
    easy: '厚生年金と 第3号の 住所は、マイナンバーで 伝わります。',
  },
  '基礎年金番号とマイナンバーが結びついていないので、住所変更を届け出ます。': {
    en: 'The basic pension number is not linked to the Individual Number, so the address is filed.',
    easy: '年金の 番号と マイナンバーが つながって いないので、知らせます。',
  },
  '基礎年金番号とマイナンバーが結びついていれば、住所は年金機構に自動的に伝わります。': {
    en: 'If the basic pension number is linked to the Individual Number, the pension service learns the address by itself.',
    easy: '年金の 番号と マイナンバーが つながって いれば、住所は 伝わります。',
  },
  '働く年齢ではありません。': { en: 'This is not an age for work.', easy: '働く 年では ありません。' },
  '勤務先に新しい住所を知らせます。通勤手当や扶養の手続が要ることがあります。': {
    en: 'The employer is told the new address. Commuting costs or dependants may need something more.',
    easy: '会社に 新しい 住所を 知らせます。交通費や 扶養の 手続きが いる ことが あります。',
  },
};
