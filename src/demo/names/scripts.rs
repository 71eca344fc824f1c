//! Names written in other letters: each romanised, and as its bearer writes it.

use super::{Order, Pool};

pub const UKRAINIAN: Pool = Pool {
    given: "Andrii=Андрій Bohdan=Богдан Daryna=Дарина Halyna=Галина Hryhorii=Григорій Iryna=Ірина Kateryna=Катерина \
        Khrystyna=Христина Lesia=Леся Maksym=Максим Mykola=Микола Nazar=Назар Oksana=Оксана Oleksii=Олексій Olena=Олена \
        Ostap=Остап Solomiia=Соломія Taras=Тарас Vira=Віра Yaroslav=Ярослав Yevheniia=Євгенія Zoriana=Зоряна",
    family: "Bondarenko=Бондаренко Chornovil=Чорновіл Dovzhenko=Довженко Havryliuk=Гаврилюк Holovko=Головко Ivanchuk=Іванчук \
        Kovalenko=Коваленко Kravchuk=Кравчук Lysenko=Лисенко Melnychuk=Мельничук Oliinyk=Олійник Petrenko=Петренко \
        Romaniuk=Романюк Savchenko=Савченко Shcherbyna=Щербина Tkachuk=Ткачук Vasylenko=Василенко Yurchenko=Юрченко \
        Zabolotna=Заболотна",
    order: Order::Given,
};

pub const BULGARIAN: Pool = Pool {
    given: "Aleksandar=Александър Boyan=Боян Desislava=Десислава Dimitar=Димитър Elitsa=Елица Georgi=Георги Gergana=Гергана \
        Ivaylo=Ивайло Kalina=Калина Lyubomir=Любомир Milena=Милена Nedyalka=Недялка Plamen=Пламен Radostina=Радостина \
        Stoyan=Стоян Tsvetan=Цветан Vesela=Весела Yordanka=Йорданка Zhivko=Живко",
    family: "Angelov=Ангелов Bozhilov=Божилов Chakarov=Чакъров Dragiev=Драгиев Genchev=Генчев Hristov=Христов \
        Karadzhov=Караджов Lazarov=Лазаров Marinov=Маринов Naydenov=Найденов Pavlov=Павлов Rusev=Русев Slavov=Славов \
        Todorov=Тодоров Uzunov=Узунов Vasilev=Василев Yanev=Янев Zlatev=Златев",
    order: Order::Given,
};

pub const GREEK: Pool = Pool {
    given: "Aikaterini=Αικατερίνη Alexandros=Αλέξανδρος Antigoni=Αντιγόνη Christos=Χρήστος Dimitra=Δήμητρα Eleni=Ελένη \
        Foteini=Φωτεινή Giorgos=Γιώργος Ioanna=Ιωάννα Kostas=Κώστας Lefteris=Λευτέρης Maria=Μαρία Nikos=Νίκος \
        Panagiotis=Παναγιώτης Sofia=Σοφία Stavros=Σταύρος Thanasis=Θανάσης Vasiliki=Βασιλική Yannis=Γιάννης",
    family: "Alexiou=Αλεξίου Anagnostou=Αναγνώστου Daskalakis=Δασκαλάκης Fotiou=Φωτίου Galanis=Γαλάνης Ioannidis=Ιωαννίδης \
        Karagiannis=Καραγιάννης Kontos=Κοντός Laskaris=Λάσκαρης Makris=Μακρής Nikolaou=Νικολάου Oikonomou=Οικονόμου \
        Papadakis=Παπαδάκης Rallis=Ράλλης Sideris=Σιδέρης Theodorou=Θεοδώρου Vlachos=Βλάχος Xenakis=Ξενάκης \
        Zervas=Ζέρβας",
    order: Order::Given,
};

pub const GEORGIAN: Pool = Pool {
    given: "Ana=ანა Davit=დავით Eka=ეკა Giorgi=გიორგი Irakli=ირაკლი Ketevan=ქეთევან Levan=ლევან Mariam=მარიამ Nino=ნინო \
        Otar=ოთარ Salome=სალომე Sandro=სანდრო Tamar=თამარ Tornike=თორნიკე Vakhtang=ვახტანგ Zurab=ზურაბ",
    family: "Abashidze=აბაშიძე Beridze=ბერიძე Chkheidze=ჩხეიძე Dolidze=დოლიძე Gelashvili=გელაშვილი Japaridze=ჯაფარიძე \
        Kapanadze=კაპანაძე Lomidze=ლომიძე Maisuradze=მაისურაძე Nozadze=ნოზაძე Okropiridze=ოქროპირიძე \
        Tsiklauri=წიკლაური Zakaraia=ზაქარაია",
    order: Order::Given,
};

pub const ARABIC: Pool = Pool {
    given: "Ahmad=أحمد Amal=أمل Amina=أمينة Dalal=دلال Faisal=فيصل Farah=فرح Hadi=هادي Hanan=حنان Hisham=هشام Huda=هدى \
        Ibrahim=إبراهيم Jamila=جميلة Karim=كريم Khadija=خديجة Layla=ليلى Mahmoud=محمود Mariam=مريم Nabil=نبيل Nadia=نادية \
        Noura=نورة Omar=عمر Rania=رانيا Rashid=راشد Salma=سلمى Samir=سمير Tariq=طارق Yasmin=ياسمين Yusuf=يوسف Zayd=زيد",
    family: "Abboud=عبود Abdallah=عبد_الله al-Amiri=العامري al-Hashimi=الهاشمي al-Masri=المصري al-Najjar=النجار \
        al-Rashidi=الراشدي Bakri=بكري Benali=بن_علي Darwish=درويش El-Fassi=الفاسي Ghanem=غانم Haddad=حداد Hamdan=حمدان \
        Idrissi=الإدريسي Jaber=جابر Khalil=خليل Mansour=منصور Nasser=ناصر Qasim=قاسم Saleh=صالح Shahin=شاهين \
        Tahan=طحان Zaytoun=زيتون",
    order: Order::Given,
};

pub const PERSIAN: Pool = Pool {
    given: "Arash=آرش Azadeh=آزاده Bahram=بهرام Behnaz=بهناز Dariush=داریوش Elham=الهام Farhad=فرهاد Golnar=گلنار \
        Kaveh=کاوه Laleh=لاله Mahsa=مهسا Mehrdad=مهرداد Niloufar=نیلوفر Parisa=پریسا Reza=رضا Shirin=شیرین Siavash=سیاوش \
        Yasaman=یاسمن",
    family: "Abtahi=ابطحی Bahrami=بهرامی Daneshvar=دانشور Ebrahimi=ابراهیمی Farahani=فراهانی Golestani=گلستانی \
        Honarmand=هنرمند Jalali=جلالی Kermani=کرمانی Moradi=مرادی Naderi=نادری Pakzad=پاکزاد Rostami=رستمی \
        Shirazi=شیرازی Tabrizi=تبریزی Yazdani=یزدانی",
    order: Order::Given,
};

pub const HEBREW: Pool = Pool {
    given: "Adi=עדי Amit=עמית Ayelet=איילת Boaz=בועז Dvora=דבורה Eitan=איתן Gal=גל Hadas=הדס Ilan=אילן Keren=קרן Liora=ליאורה \
        Maya=מאיה Nadav=נדב Noa=נועה Omer=עומר Ronit=רונית Shira=שירה Tamar=תמר Yael=יעל Yonatan=יונתן",
    family: "Abramov=אברמוב Alon=אלון Bar-Lev=בר-לב Ben-David=בן-דוד Carmeli=כרמלי Dagan=דגן Eshed=אשד Golan=גולן \
        Harari=הררי Kaplan=קפלן Lavi=לביא Mizrahi=מזרחי Navon=נבון Oren=אורן Peled=פלד Regev=רגב Shalev=שלו Tzur=צור \
        Yardeni=ירדני",
    order: Order::Given,
};

pub const HINDI: Pool = Pool {
    given: "Aditi=अदिति Ajay=अजय Anjali=अंजलि Arjun=अर्जुन Bhavna=भावना Deepak=दीपक Gauri=गौरी Harish=हरीश Isha=ईशा \
        Jyoti=ज्योति Kavita=कविता Lakshmi=लक्ष्मी Manoj=मनोज Meera=मीरा Nikhil=निखिल Pooja=पूजा Prakash=प्रकाश Rahul=राहुल \
        Rekha=रेखा Rohan=रोहन Sanjay=संजय Shweta=श्वेता Sunita=सुनीता Tanvi=तन्वी Uday=उदय Vikram=विक्रम Yamini=यामिनी",
    family: "Agarwal=अग्रवाल Bhatt=भट्ट Chaturvedi=चतुर्वेदी Deshpande=देशपांडे Dubey=दुबे Gupta=गुप्ता Iyer=अय्यर Joshi=जोशी \
        Kulkarni=कुलकर्णी Mehta=मेहता Mishra=मिश्रा Nair=नायर Pandey=पांडे Patel=पटेल Rao=राव Saxena=सक्सेना Sharma=शर्मा \
        Shukla=शुक्ला Thakur=ठाकुर Tripathi=त्रिपाठी Verma=वर्मा Yadav=यादव",
    order: Order::Given,
};

pub const BENGALI: Pool = Pool {
    given: "Anika=অনিকা Arif=আরিফ Bipasha=বিপাশা Farhana=ফারহানা Habib=হাবিব Imran=ইমরান Jahanara=জাহানারা Kamal=কামাল \
        Laboni=লাবনী Mitali=মিতালী Nasrin=নাসরিন Omar=ওমর Rafiq=রফিক Rupa=রূপা Shahana=শাহানা Shuvo=শুভ Tanvir=তানভীর \
        Urmi=ঊর্মি",
    family: "Ahmed=আহমেদ Akhter=আখতার Bhuiyan=ভূঁইয়া Chowdhury=চৌধুরী Das=দাস Ghosh=ঘোষ Haque=হক Hossain=হোসেন Islam=ইসলাম \
        Karim=করিম Mandal=মণ্ডল Mitra=মিত্র Rahman=রহমান Roy=রায় Sarkar=সরকার Uddin=উদ্দিন",
    order: Order::Given,
};

pub const TAMIL: Pool = Pool {
    given: "Anbu=அன்பு Arul=அருள் Chitra=சித்ரா Deepa=தீபா Ezhil=எழில் Ilango=இளங்கோ Kannan=கண்ணன் Kavitha=கவிதா \
        Malar=மலர் Meena=மீனா Muthu=முத்து Nila=நிலா Ponni=பொன்னி Selvi=செல்வி Senthil=செந்தில் Tamil=தமிழ் \
        Vani=வாணி Yazhini=யாழினி",
    family: "Arumugam=ஆறுமுகம் Balan=பாலன் Chelliah=செல்லையா Ganesan=கணேசன் Kandasamy=கந்தசாமி Krishnan=கிருஷ்ணன் \
        Manickam=மாணிக்கம் Nadarajah=நடராஜா Palani=பழனி Raman=ராமன் Sivakumar=சிவகுமார் Subramaniam=சுப்பிரமணியம் \
        Thangavel=தங்கவேல் Velu=வேலு",
    order: Order::Given,
};

pub const CHINESE: Pool = Pool {
    given: "Bowen=博文 Chenxi=晨曦 Guoqiang=国强 Haoran=浩然 Jiayi=佳怡 Jing=静 Junjie=俊杰 Lihua=丽华 Meiling=美玲 Ming=明 \
        Peng=鹏 Qiuyu=秋雨 Ruoxi=若溪 Shuting=书婷 Siyuan=思远 Tianyu=天宇 Wei=伟 Wenjing=文静 Xiaoyan=小燕 Xinyi=欣怡 \
        Xuemei=雪梅 Yichen=奕辰 Yutong=雨桐 Zhiyuan=志远 Zihan=子涵",
    family: "Cai=蔡 Chen=陈 Deng=邓 Fang=方 Feng=冯 Guo=郭 He=何 Huang=黄 Jiang=江 Lin=林 Liu=刘 Luo=罗 Ma=马 Pan=潘 Qian=钱 \
        Shen=沈 Song=宋 Sun=孙 Tang=唐 Wang=王 Wu=吴 Xie=谢 Xu=徐 Yang=杨 Ye=叶 Zhang=张 Zhao=赵 Zheng=郑 Zhou=周 Zhu=朱",
    order: Order::FamilyJoined,
};

pub const JAPANESE: Pool = Pool {
    given: "Akari=明里 Aoi=葵 Ayumi=歩美 Daichi=大地 Eiji=英二 Fumiko=文子 Hana=花 Haruto=陽翔 Hiroshi=浩 Kaito=海斗 Kazue=和恵 \
        Kenta=健太 Madoka=円 Makoto=誠 Mei=芽衣 Naoki=直樹 Nozomi=望 Reina=玲奈 Ryo=涼 Sakura=桜 Shinji=真司 Takumi=拓海 \
        Tomoko=智子 Yui=結衣 Yuki=雪 Yusuke=雄介",
    family: "Aoyama=青山 Endo=遠藤 Fujiwara=藤原 Hasegawa=長谷川 Hayashi=林 Igarashi=五十嵐 Ishikawa=石川 Kawamura=川村 \
        Kikuchi=菊池 Kobayashi=小林 Matsuda=松田 Minami=南 Morita=森田 Nakagawa=中川 Nishimura=西村 Ogawa=小川 Okamoto=岡本 \
        Saito=斎藤 Sakamoto=坂本 Shimizu=清水 Sugiyama=杉山 Takeda=武田 Ueno=上野 Watanabe=渡辺 Yamaguchi=山口",
    order: Order::Family,
};

pub const KOREAN: Pool = Pool {
    given: "Areum=아름 Bora=보라 Daeun=다은 Dohyun=도현 Eunji=은지 Gaeun=가은 Haneul=하늘 Hyunwoo=현우 Jihoon=지훈 Jisoo=지수 \
        Juwon=주원 Minjae=민재 Minseo=민서 Nari=나리 Sangmin=상민 Seojun=서준 Seoyeon=서연 Sora=소라 Subin=수빈 Taeyang=태양 \
        Yejin=예진 Yuna=유나",
    family: "Ahn=안 Bae=배 Baek=백 Cho=조 Choi=최 Han=한 Hong=홍 Hwang=황 Im=임 Jang=장 Jung=정 Kang=강 Kim=김 Kwon=권 Lee=이 \
        Moon=문 Oh=오 Park=박 Seo=서 Shin=신 Song=송 Yang=양 Yoon=윤",
    order: Order::FamilyJoined,
};

pub const THAI: Pool = Pool {
    given: "Anong=อนงค์ Apinya=อภิญญา Chai=ชัย Darika=ดาริกา Kanya=กัญญา Kittisak=กิตติศักดิ์ Lamai=ละไม Malee=มาลี Naree=นารี \
        Niran=นิรันดร์ Pakorn=ปกรณ์ Ploy=พลอย Prasert=ประเสริฐ Ratana=รัตนา Somchai=สมชาย Sunisa=สุนิสา Thanida=ธนิดา \
        Wichai=วิชัย Yada=ญาดา",
    family: "Boonmee=บุญมี Chaiyasit=ไชยสิทธิ์ Jaidee=ใจดี Kaewmanee=แก้วมณี Klinhom=กลิ่นหอม Phongphan=พงษ์พันธ์ \
        Prasong=ประสงค์ Rattanakul=รัตนกุล Saelim=แซ่ลิ้ม Sangthong=แสงทอง Srisuk=ศรีสุข Suwan=สุวรรณ Thongdee=ทองดี \
        Wongsa=วงษา",
    order: Order::Given,
};

pub const AMHARIC: Pool = Pool {
    given: "Abebe=አበበ Almaz=አልማዝ Bekele=በቀለ Biruk=ብሩክ Dawit=ዳዊት Eyerusalem=ኢየሩሳሌም Genet=ገነት Hanna=ሐና Kebede=ከበደ \
        Liya=ልያ Meron=ሜሮን Mulugeta=ሙሉጌታ Rahel=ራሔል Samrawit=ሳምራዊት Selam=ሰላም Tewodros=ቴዎድሮስ Tigist=ትዕግስት Yonas=ዮናስ",
    family: "Alemu=ዓለሙ Assefa=አሰፋ Ayele=አየለ Demissie=ደምሴ Desta=ደስታ Gebre=ገብሬ Getachew=ጌታቸው Haile=ኃይሌ Lemma=ለማ \
        Mekonnen=መኮንን Tadesse=ታደሰ Tesfaye=ተስፋዬ Wolde=ወልዴ Worku=ወርቁ Zewde=ዘውዴ",
    order: Order::Given,
};
