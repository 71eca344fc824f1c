//! Names written in Latin letters, with the marks they carry at home.

use super::{Order, Pool};

pub const ENGLISH: Pool = Pool {
    given: "Abigail Adam Alice Andrew Beatrice Bethany Callum Charlotte Claire Connor Daniel Deborah Eleanor Ewan Fiona \
        Gareth Grace Hannah Harriet Imogen Isaac Jasmine Joel Kirsty Laura Leonard Maeve Martin Naomi Niall Oliver \
        Philippa Rhys Rosalind Rowan Ruth Samuel Siobhán Thomas Tessa Victoria Wendell Yvonne",
    family: "Ashworth Barlow Blackwood Brannigan Calder Carrow Coombes Dunmore Eastman Fairley Farrow Gallagher Garrick \
        Halloran Harding Hawthorne Holloway Ingram Kellaway Lockhart MacAllister Marlowe Merriweather Norwood O’Dowd \
        Oakley Pemberton Penhaligon Quigley Radcliffe Rutherford Sheridan Stanhope Thackeray Underhill Vance Wexford \
        Whitlock Winslow Yardley",
    order: Order::Given,
};

pub const GERMAN: Pool = Pool {
    given: "Anja Annika Bastian Birgit Christoph Dörte Elke Felix Friederike Gerd Greta Hannes Heike Ingrid Jannik Jörg \
        Jürgen Katharina Klaus Lena Lukas Marlene Matthias Nele Ottilie Philipp Ruth Sabine Sören Theresa Ulrike \
        Viktor Wiebke Wolfgang",
    family: "Achterberg Bäumer Brandstätter Dietrichs Eichhorn Fröhlich Gärtner Großmann Hallmann Hößler Jägersberg \
        Kellermann Kühnel Lindenau Löwenthal Mühlbauer Nußbaum Oberhofer Pfeiffenberger Querfurth Rösler Schäferling \
        Steinhäuser Tannhäuser Überreiter Vogelsang Weißenfels Wüstner Zöllner",
    order: Order::Given,
};

pub const FRENCH: Pool = Pool {
    given: "Adèle Anaïs Baptiste Camille Cédric Chloé Clémence Delphine Élodie Émile Étienne Fabien Françoise Gaëlle \
        Hélène Inès Jean-Luc Jérôme Joël Léa Loïc Maëlle Margaux Mathieu Noémie Océane Rémi Solène Théo Valérie Yannick",
    family: "Aubertin Beauchêne Blanchard Boisselier Carpentier Chênevert Corbière Delacourt Desrosiers Fontanel \
        Gaillardet Girardeau Hébrard Jolivet L’Écuyer Lavoisin Marchandeau Montferrand Noirot Pélissier Quénard \
        Rousselin Saint-Clair Thévenin Vaillancourt Verdier",
    order: Order::Given,
};

pub const SPANISH: Pool = Pool {
    given: "Adriana Agustín Alejandra Álvaro Andrés Begoña Camilo Carolina César Daniela Débora Eduardo Emilia Esteban \
        Fernanda Gonzalo Guadalupe Héctor Inés Íñigo Joaquín Julieta Lucía Martín Ximena Montserrat Nicolás Óscar \
        Paula Ramón Rocío Sebastián Soledad Tomás Valentina",
    family: "Acevedo Alarcón Arroyo Ballesteros Benítez Cárdenas Carrasco Cifuentes Del_Valle Echeverría Espinosa \
        Figueroa Fuentealba Gallardo Guzmán Herrera Ibáñez Jáuregui Larrañaga Lozano Maldonado Montoya Núñez Ordóñez \
        Peñaloza Quintanilla Riquelme Saldívar Toledano Urrutia Villalobos Zúñiga",
    order: Order::Double,
};

pub const PORTUGUESE: Pool = Pool {
    given: "Adriano Amélia Antônio Beatriz Bernardo Caetana Caio Catarina Conceição Davi Débora Edson Filipa Flávia \
        Gonçalo Helena Inácio Isadora João Joaquim Júlia Lourenço Luísa Mariana Maurício Natália Otávio Rafaela Simão \
        Tainá Thiago Vitória",
    family: "Albuquerque Amaral Barreto Brandão Cardoso Carvalhal Cavalcanti da_Conceição da_Silveira de_Assunção \
        do_Nascimento dos_Reis Falcão Fagundes Guimarães Lacerda Magalhães Meireles Mendonça Noronha Paixão Peçanha \
        Queirós Rebelo Salgueiro Sampaio Tavares Vasconcelos Villaça",
    order: Order::Double,
};

pub const ITALIAN: Pool = Pool {
    given: "Alessia Ambra Beniamino Bruna Carlotta Cosimo Davide Donatella Elettra Fabrizio Federica Gianluca Giosuè \
        Ilaria Lorenzo Ludovica Marcello Niccolò Noemi Ottavia Pierluigi Raffaella Renzo Serafina Tancredi Ugo Vittoria",
    family: "Altobelli Baldacci Barbieri Calvanese Capobianco Castagnoli D’Amico Della_Torre Esposito Fiorentini \
        Gambardella Giannini Iannone Lanfranchi Malaspina Montanari Nicoletti Orsini Pallavicini Quadri Rinaldi \
        Santangelo Tagliaferri Ubaldi Venturi Zanchetta",
    order: Order::Given,
};

pub const DUTCH: Pool = Pool {
    given: "Anouk Bart Bram Daan Eefje Femke Floor Gijs Hanneke Ilse Jeroen Joost Karlijn Koen Lieke Loïs Maarten Marieke \
        Niels Noor Pieter Renée Roel Saskia Sjoerd Tessel Tijmen Wietske Wouter Zoë",
    family: "Aalbers van_den_Akker Bakhuis van_der_Beek Boersma ten_Brinke Claassen Coenraads Dijkgraaf Eijkelboom \
        van_Ginkel Haverkamp Hoogeveen IJsselstein Jorritsma Kloosterman Leeuwenhoek van_der_Meulen Nieuwenhuis \
        Oosterhuis Ruijter Schuurman Terpstra Uittenbogaard de_Wit Zijlstra",
    order: Order::Given,
};

pub const NORDIC: Pool = Pool {
    given: "Aksel Anna-Liisa Åsa Astrid Birgitta Bjørn Eero Eiður Elín Emil Freja Guðrún Håkon Hilla Ingeborg Jörgen \
        Kaarina Kjersti Lærke Linnéa Magnus Mikkel Oddný Øyvind Páll Rasmus Ragnhild Saga Søren Tuomas Þóra Tyra Väinö",
    family: "Åkerblom Arnesen Bergström Björklund Bråten Dahlgren Einarsdóttir Fagerheim Forsström Gyllenhammar Hämäläinen \
        Haugland Holmgaard Ísleifsson Jääskeläinen Kjærgaard Koskinen Lindqvist Lyngstad Mäkelä Nørgaard Nyström \
        Ødegård Rautio Sandvik Sjöholm Skaarup Strandberg Thorvaldsen Västerlund",
    order: Order::Given,
};

pub const POLISH: Pool = Pool {
    given: "Agnieszka Andrzej Bartłomiej Błażej Bożena Celina Dorota Elżbieta Filip Grażyna Hubert Iga Jędrzej Kamila \
        Łucja Łukasz Małgorzata Michał Mikołaj Oskar Paweł Przemysław Radosław Róża Stanisław Szymon Tomasz Urszula \
        Wiesław Zofia Żaneta",
    family: "Adamczewska Białek Błaszczyk Ciołek Dąbek Drozd Gałązka Górniak Jabłoński Jeżewski Kołodziejczak Krzyżak \
        Łabędź Łoś Mączka Nowicki Ożóg Pająk Piątek Rzepka Słowik Śliwa Świerczek Tęcza Wójcicki Wróbel Wrześniak Zając \
        Źródlak Żurawski",
    order: Order::Given,
};

pub const CZECH: Pool = Pool {
    given: "Adéla Alžběta Bohumil Břetislav Darina Dušan Eliška František Hynek Ivana Jáchym Jiří Kateřina Květa Ladislav \
        Ľubica Lukáš Markéta Matěj Miloš Ondřej Přemysl Radka Štěpán Tereza Věra Vojtěch Zdeněk Žofie",
    family: "Bednář Bělohlávek Brabec Čapková Čermák Dvořáček Fiala Havlíček Holub Hruška Jelínek Kadlec Koníček Kovář \
        Kučera Ľuptáková Malíř Mlynář Novotník Ondráček Pekař Růžička Říha Slavíček Šimůnek Špaček Tichý Vítek Zeman",
    order: Order::Given,
};

pub const HUNGARIAN: Pool = Pool {
    given: "Ágnes András Balázs Boglárka Csaba Dóra Előd Emese Ferenc Gergő György Hajnalka Ildikó István Kinga Levente \
        Márton Miklós Orsolya Piroska Réka Sándor Szilvia Tünde Zsófia Zsolt",
    family: "Bárány Bíró Csizmadia Darázs Erdős Faragó Fűzfa Gombos Hegedűs Juhász Kardos Kőműves Lőrincz Mészáros Molnár \
        Nádas Őri Pásztor Szőke Takács Túri Vízi Vörösmarti Zsoldos",
    order: Order::Family,
};

pub const ROMANIAN: Pool = Pool {
    given: "Adina Andrei Anca Bogdan Călin Cosmina Dănuț Doina Emanuel Florența Ghiță Ilinca Ionuț Lăcrămioara Mădălina \
        Mihai Nicoleta Octavian Răzvan Ruxandra Șerban Smaranda Ștefan Tudor Țica Vlăduț",
    family: "Albulescu Bălan Brâncoveanu Ciobanu Crăciun Dragomir Fântânaru Grădinaru Iordăchescu Lăzărescu Mărgineanu \
        Moldoveanu Negruț Olteanu Păun Rădulescu Săndulescu Șerbănescu Țăranu Ursache Văcărescu Zăvoianu",
    order: Order::Given,
};

pub const TURKISH: Pool = Pool {
    given: "Ayşe Barış Begüm Burak Çağla Cem Defne Ebru Emre Gökçe Gülşen Hüseyin İlker İpek Kağan Leylâ Mehmet Müge Nazlı \
        Oğuz Ömer Özge Pınar Rüya Selçuk Şebnem Tuğba Tülin Ümit Yiğit Zeynep",
    family: "Akçay Aydoğan Bağcı Boztepe Çelikkol Çınar Demirtaş Dağdelen Erdoğmuş Gökdemir Gündüz Güneşli Işıklı İnceler \
        Karaağaç Kılınç Özgür Öztoprak Pektaş Sarıkaya Şahinöz Taşkıran Türkoğlu Uğurlu Ünsal Yağmur Yıldırım Yücel",
    order: Order::Given,
};

pub const VIETNAMESE: Pool = Pool {
    given: "An Bảo_Ngọc Cẩm_Tú Đức_Anh Gia_Huy Hải_Yến Hoàng_Long Hồng_Nhung Hữu_Phước Khánh_Linh Kim_Chi Lan_Anh Mai \
        Minh_Châu Ngọc_Hân Như_Quỳnh Phương_Thảo Quang_Vinh Quốc_Bảo Thanh_Tùng Thị_Hoa Thu_Hà Trọng_Nghĩa Tuấn_Kiệt \
        Văn_Khôi Việt_Dũng Xuân_Mai",
    family: "Bùi Cao Châu Đặng Đinh Đỗ Dương Hồ Hoàng Huỳnh Lâm Lê Lý Mạc Ngô Nguyễn Phạm Phan Tạ Trần Trịnh Trương Võ Vũ",
    order: Order::Family,
};

pub const INDONESIAN: Pool = Pool {
    given: "Adhitya Agus Anindita Ayu Bambang Budiarti Cahyani Darmawan Dewi Dwiyanto Eko Endang Fitriani Gilang Hartono \
        Indah Joko Kartika Kusuma Lestari Made Mulyadi Ningsih Nyoman Paramita Putu Rahmawati Ratna Slamet Sukarsih \
        Suharyanto Sutrisno Tirta Wahyuni Wayan Yulianti",
    family: "Adiwijaya Budiman Gunawan Hadiningrat Halim Hidayat Iskandar Kurniawan Mahendra Nasution Pangestu Pranoto \
        Purnomo Rahardjo Santoso Setiawan Simanjuntak Siregar Tanoto Wibisono Wirawan",
    order: Order::Single,
};

pub const WEST_AFRICAN: Pool = Pool {
    given: "Abena Adaeze Adébáyọ̀ Akosua Amadou Aminata Ayọ̀délé Babatunde Chidinma Chukwuemeka Efua Emeka Fatoumata Folúkẹ́ \
        Ibrahima Ifeoma Kofi Kwabena Kwame Mariama Modou Ngozi Nkechi Obinna Ọláńrewájú Rokhaya Serwaa Tèmítọ́pẹ́ Uchenna \
        Yaw Zainab",
    family: "Achebe-Ude Adéyẹmí Agyeman Akinwándé Ampofo Amponsah Asante Balogun Boateng Camara Cissé Diallo Diop Ekwueme \
        Eze Fofana Ibekwe Kouyaté Mensah Ndiaye Nwachukwu Obiora Ọdẹ́yalé Ofori Okeke Onyekachi Owusu Sarpong Sow \
        Touré Traoré Uzoma",
    order: Order::Given,
};

pub const EAST_AFRICAN: Pool = Pool {
    given: "Achieng Amani Atieno Baraka Chebet Damaris Farida Gitonga Imani Jabali Jelani Kamau Kibet Makena Mumbi Mutua \
        Neema Njoroge Nyambura Nomvula Odhiambo Pendo Rehema Sipho Subira Tumaini Thandeka Wanjiru Wekesa Zawadi Zuberi",
    family: "Abdalla Cheruiyot Dlamini Gathoni Juma Kagwa Karanja Kiptoo Kimani Kiprono Khumalo Mabaso Makori Mbugua \
        Mkhize Mugisha Mwangi Mwakyusa Nakato Namutebi Ndlovu Ngugi Nkosi Nsubuga Ochieng Okello Omondi Onyango \
        Rutto Ssemwanga Wafula Wambui",
    order: Order::Given,
};
