import { holdMisses, holdTables, type Row, ties } from "./tables.ts";

const tables: Readonly<Record<string, readonly Row[]>> = {
  "what somebody says is not so": [
    ["id", "Pemkot Surabaya membantah telah menandatangani MoU sister city dengan Haifa, Israel.", []],
    ["id", "Kabar bahwa Pemkot Surabaya menandatangani MoU sister city dengan Haifa, Israel, adalah hoaks.", []],
    ["id", "Tidak benar bahwa Pemkot Surabaya menjalin sister city dengan Haifa, Israel.", []],
    ["en", "Claims that Leeds signed a sister city agreement with Haifa, Israel, are false.", []],
    ["en", "Leeds denied having signed a sister city agreement with Haifa, Israel.", []],
    [
      "en",
      "The council denied a request to sign a sister city agreement between Leeds and Haifa, Israel.",
      ["gn-2644688 «Leeds» + gn-294801 «Haifa»"],
    ],
    ["zh", "杭州市政府否认与以色列海法市签署友好城市协议。", []],
    ["zh", "网传杭州市与以色列海法市签署友好城市协议的消息不实。", []],
  ],
  "where a paper is signed, behind the kind of tie": [
    [
      "id",
      "Pemerintah Kota Bandung dan Pemerintah Kota Liuzhou, Tiongkok, meneken MoU sister city di Jakarta, Sabtu (10/5/2025).",
      ["id-3273 «Pemerintah Kota Bandung» + cn-450200 «Pemerintah Kota Liuzhou»"],
    ],
    [
      "id",
      "Pemkot Bandung dan Pemerintah Kota Liuzhou, Tiongkok, menandatangani perjanjian kota kembar di Surabaya.",
      ["id-3273 «Pemkot Bandung» + cn-450200 «Pemerintah Kota Liuzhou»"],
    ],
    [
      "id",
      "Pemkot Bandung dan Pemkot Liuzhou, Tiongkok, meresmikan sister city di Jakarta.",
      ["id-3273 «Pemkot Bandung» + cn-450200 «Pemkot Liuzhou»"],
    ],
    [
      "id",
      "Pemkot Padang memiliki sister city di Hildesheim, Jerman.",
      ["id-1371 «Pemkot Padang» + gn-2904789 «Hildesheim»"],
    ],
    [
      "id",
      "Pemkot Padang dan Pemkot Bukittinggi memiliki sister city di Hildesheim, Jerman.",
      ["id-1375 «Pemkot Bukittinggi» + gn-2904789 «Hildesheim»", "id-1371 «Pemkot Padang» + gn-2904789 «Hildesheim»"],
    ],
  ],
  "two places named together, before a sentence about both": [
    [
      "id",
      "Pemkab Badung menerima rombongan Pemerintah Kota Nanning, China. Pertemuan itu membahas kemungkinan sister city. Cuaca cerah. Acara berlangsung dua jam. Tamu disuguhi kopi. Wali Kota Nanning mengaku senang. Bupati Badung juga.",
      ["id-5103 «Pemkab Badung» + cn-450100 «Pemerintah Kota Nanning»"],
    ],
    [
      "en",
      "Georgia's eastern region of Kakheti and the Argentine province of Mendoza will be friends from now on. An agreement on friendship and cooperation was concluded on 3 October.",
      ["ge-ka «region of Kakheti» + ar-m «province of Mendoza»"],
    ],
    ["en", "Students of Graz became friends with students of Trondheim in Norway. They sang together on Monday.", []],
  ],
  "two places joined by a word": [
    [
      "en",
      "Erie City Council voted to authorize a sister city agreement with Kutaisi, Georgia.",
      ["gn-5188843 «Erie City Council» + gn-613607 «Kutaisi»"],
    ],
    [
      "en",
      "A friendship agreement between Stirling Council and the Municipality of Braga was signed by their mayors.",
      ["gn-2636910 «Stirling Council» + gn-2742032 «Municipality of Braga»"],
    ],
    [
      "en",
      "Graz is exploring a twinning arrangement with Darjeeling in West Bengal.",
      ["gn-2778067 «Graz» + in-x-darjeeling «Darjeeling in West Bengal»"],
    ],
    [
      "en",
      "Graz will twin with Dubrovnik in Croatia, the council decided.",
      ["gn-2778067 «Graz» + gn-3201047 «Dubrovnik»"],
    ],
    [
      "en",
      "Galle has been paired with Velsen in the Netherlands as twin towns since 1990.",
      ["gn-1246294 «Galle» + nl-x-velsen «Velsen»"],
    ],
    [
      "en",
      "A sister city pact with Korovou, Fiji, was signed by the city of Graz.",
      ["fj-x-korovou «Korovou» + gn-2778067 «city of Graz»"],
    ],
    [
      "en",
      "The City of uMzimela, South Africa, and the Mozambican city of Quelimane are twin cities.",
      ["za-x-umzimela «City of uMzimela» + gn-1028434 «city of Quelimane»"],
    ],
    ["en", "Halifax already has a sister city in Hakodate, Japan.", ["gn-6324729 «Halifax» + gn-2130188 «Hakodate»"]],
    ["en", "Fort Collins now has a sister city at the foot of the Andes.", []],
    ["en", "The twin towns sent Graz a letter about trade with Li Wei in China.", []],
    [
      "en",
      "The city of Rockhampton has welcomed guests from its Japanese sister city Ibusuki and renewed one of Queensland's oldest friendships.",
      ["gn-2151437 «city of Rockhampton» + gn-1862010 «Ibusuki»"],
    ],
    [
      "en",
      "Students of Graz left for Trondheim in Norway. The two cities have been sister cities since 1968.",
      ["gn-2778067 «Graz» + gn-3133880 «Trondheim»"],
    ],
    ["en", "The mayor of Graz travelled to Dubrovnik. The two cities are not sister cities.", []],
    ["en", "The Twin Cities marathon in Minneapolis drew runners from Kenya's Eldoret and Japan's Osaka.", []],
    ["en", "Students of Graz flew to Trondheim via Oslo. Both cities are twin cities.", []],
    ["en", "A choir from Graz sang in Qingdao. Qingdao has sister ties with more than 80 cities.", []],
    [
      "en",
      "Councillors in Swindon have backed plans to twin the town with Ocotal in Nicaragua.",
      ["gn-2636389 «Swindon» + gn-3617448 «Ocotal»"],
    ],
    [
      "en",
      "Lansing's relationship with Otsu, Japan, its sister city for 50 years, was celebrated.",
      ["gn-4998830 «Lansing» + gn-1853574 «Otsu»"],
    ],
    [
      "zh",
      "澳门与葡萄牙里斯本市1982年结为友好城市，1991年与瑞典林雪平市签署协议。",
      ["gn-1821274 «澳门» + gn-2694762 «林雪平市»", "gn-1821274 «澳门» + gn-2267057 «里斯本市»"],
    ],
    ["zh", "珠海市与澳门签署友好合作协议。", []],
    ["zh", "成都市同意大利都灵市缔结友好城市关系。", ["cn-510100 «成都市» + gn-3165524 «都灵市»"]],
    ["zh", "丹东市和平壤市签署友好城市协议。", ["cn-210600 «丹东市» + kp-01 «平壤市»"]],
    [
      "id",
      "Pemkot Semarang dan Kota Nanjing, Provinsi Jiangsu, China, menandatangani MoU sister city.",
      ["id-3374 «Pemkot Semarang» + cn-320100 «Kota Nanjing, Provinsi Jiangsu»"],
    ],
    [
      "id",
      "Pemkot Padang menjalin kerja sama sister city dengan Kota Hildesheim, Jerman.",
      ["id-1371 «Pemkot Padang» + gn-2904789 «Kota Hildesheim»"],
    ],
    [
      "id",
      "Kerja sama sister city antara Pemkot Bandung dan Pemerintah Kota Suwon, Korea Selatan, ditandatangani.",
      ["id-3273 «Pemkot Bandung» + gn-1835553 «Pemerintah Kota Suwon»"],
    ],
    ["id", "Sister city Surabaya - Busan, Korea Selatan, diperkuat.", ["id-3578 «Surabaya» + kr-26 «Busan»"]],
    [
      "id",
      "Pemkab Badung bersama Pemerintah Kota Nanning, China, menyepakati kerja sama sister city.",
      ["id-5103 «Pemkab Badung» + cn-450100 «Pemerintah Kota Nanning»"],
    ],
    [
      "id",
      "Nota kesepahaman sister province diteken Pemprov Jawa Barat dengan Provinsi Sichuan, China.",
      ["id-32 «Pemprov Jawa Barat» + cn-510000 «Provinsi Sichuan»"],
    ],
    [
      "id",
      "Kota Bukittinggi, Sumatera Barat, dan Kota Seremban, Malaysia, resmi menjadi kota kembar.",
      ["id-1375 «Kota Bukittinggi, Sumatera Barat» + gn-1734810 «Kota Seremban»"],
    ],
    [
      "id",
      "Penandatanganan MoU kota kembar antara Kota Ambon dengan Kota Darwin, Australia, berlangsung meriah.",
      ["id-8171 «Kota Ambon» + gn-2073124 «Kota Darwin»"],
    ],
    [
      "en",
      "The city of Bandung and the city of Suwon, South Korea, signed a memorandum of understanding on sister city relations.",
      ["id-3273 «city of Bandung» + gn-1835553 «city of Suwon»"],
    ],
    [
      "en",
      "Davao City signed a sister city agreement with Manado, Indonesia.",
      ["gn-1715348 «Davao City» + id-7171 «Manado»"],
    ],
    [
      "en",
      "The sister city relationship between Ballarat and Yangzhou, China, was celebrated.",
      ["gn-2177091 «Ballarat» + cn-321000 «Yangzhou»"],
    ],
    [
      "en",
      "The Ballarat-Yangzhou sister city agreement was signed in the town hall.",
      ["gn-2177091 «Ballarat» + cn-321000 «Yangzhou»"],
    ],
    [
      "en",
      "West Java and the state of South Australia became sister provinces.",
      ["id-32 «West Java» + au-sa «state of South Australia»"],
    ],
    [
      "en",
      "Tulsa entered into a sister city partnership with Kaohsiung, Taiwan.",
      ["gn-4553433 «Tulsa» + tw-khh «Kaohsiung»"],
    ],
    [
      "en",
      "Brisbane's sister city agreement with Semarang, Indonesia, was signed in 1993.",
      ["gn-2174003 «Brisbane» + id-3374 «Semarang»"],
    ],
    [
      "en",
      "The governments of Bali Province and Hainan Province, China, agreed to become sister provinces.",
      ["id-51 «governments of Bali Province» + cn-460000 «Hainan Province»"],
    ],
    ["zh", "昆明市与泰国清迈市缔结友好城市关系。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    ["zh", "昆明市和泰国清迈市结为友好城市。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    ["zh", "昆明市同泰国清迈市签署友好城市关系协议书。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    ["zh", "昆明市—泰国清迈市友好城市关系协议书签署。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    ["zh", "云南省与泰国清迈府建立友好省府关系。", ["cn-530000 «云南省» + th-50 «清迈府»"]],
    ["zh", "日本长崎市和福州市结为友好城市。", ["gn-1856177 «长崎市» + cn-350100 «福州市»"]],
    ["zh", "昆明市与泰国清迈市之间的友好城市关系协议书正式签署。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    [
      "en",
      "The port of Davao and the port of Manado, Indonesia, signed a sister port agreement.",
      ["gn-1715348 «Davao» + id-7171 «Manado»"],
    ],
    ["en", "Bali, Indonesia, and Hainan, China, are sister provinces.", ["id-51 «Bali» + cn-460000 «Hainan»"]],
    [
      "en",
      "The twin towns of Ballarat, Australia, and Yangzhou, China, marked thirty years of friendship.",
      ["gn-2177091 «Ballarat» + cn-321000 «Yangzhou»"],
    ],
    [
      "id",
      "Sister province Jawa Tengah–Queensland (Australia) diperpanjang.",
      ["id-33 «Jawa Tengah» + au-qld «Queensland»"],
    ],
    ["zh", "苏州市与威尼斯市(意大利)结为友好城市。", ["cn-320500 «苏州市» + gn-3164603 «威尼斯市(意大利»"]],
    ["en", "Almelo and Preston have been twin towns since 1948.", ["gn-2759887 «Almelo» + gn-2639912 «Preston»"]],
  ],
  "one place and several partners, or several pairs": [
    [
      "id",
      "Pemkot Bekasi dan Pemkab Bekasi bertemu Wali Kota Izumisano, Jepang, untuk menjajaki sister city.",
      ["gn-1861091 «Izumisano» + id-3275 «Pemkot Bekasi»", "gn-1861091 «Izumisano» + id-3216 «Pemkab Bekasi»"],
    ],
    [
      "zh",
      "四川省与日本广岛县、山梨县分别结为友好省县。",
      ["cn-510000 «四川省» + jp-34 «广岛县»", "cn-510000 «四川省» + jp-19 «山梨县»"],
    ],
    [
      "id",
      "Pemkot Surabaya menjalin kerja sama sister city dengan Kota Busan, Korea Selatan, Kota Kitakyushu, Jepang, dan Kota Seattle, Amerika Serikat.",
      [
        "id-3578 «Pemkot Surabaya» + kr-26 «Kota Busan»",
        "id-3578 «Pemkot Surabaya» + gn-1859307 «Kota Kitakyushu»",
        "id-3578 «Pemkot Surabaya» + gn-5809844 «Kota Seattle»",
      ],
    ],
    [
      "id",
      "Pemkot Semarang menandatangani MoU sister city dengan Kota Brisbane, Australia. Sementara itu, Pemprov Jawa Tengah meneken MoU sister province dengan Provinsi Fujian, China.",
      [
        "id-33 «Pemprov Jawa Tengah» + cn-350000 «Provinsi Fujian»",
        "id-3374 «Pemkot Semarang» + gn-2174003 «Kota Brisbane»",
      ],
    ],
    [
      "en",
      "Delhi and Beijing, Kolkata and Kunming, and Bangalore and Chengdu signed sister city agreements.",
      [
        "gn-1277333 «Bangalore» + cn-510100 «Chengdu»",
        "in-dl «Delhi» + cn-110000 «Beijing»",
        "gn-1275004 «Kolkata» + cn-530100 «Kunming»",
      ],
    ],
    [
      "en",
      "The city of Davao has signed sister city agreements with Manado, Indonesia, and Bitung, Indonesia.",
      ["gn-1715348 «city of Davao» + id-7172 «Bitung»", "gn-1715348 «city of Davao» + id-7171 «Manado»"],
    ],
    [
      "en",
      "Makassar signed sister city agreements with Gold Coast, Australia, and Qingdao, China.",
      ["id-7371 «Makassar» + gn-2165087 «Gold Coast»", "id-7371 «Makassar» + cn-370200 «Qingdao»"],
    ],
    [
      "zh",
      "昆明市先后与瑞士苏黎世市、泰国清迈市、美国丹佛市建立友好城市关系。",
      [
        "cn-530100 «昆明市» + gn-1153671 «清迈市»",
        "cn-530100 «昆明市» + gn-5419384 «丹佛市»",
        "cn-530100 «昆明市» + gn-2657896 «苏黎世市»",
      ],
    ],
    [
      "zh",
      "友好城市结对名单:东山县与菲律宾达古潘市;漳州市与印度尼西亚巨港市。",
      ["cn-350626 «东山县» + gn-1716198 «达古潘市»", "cn-350600 «漳州市» + id-1671 «巨港市»"],
    ],
    [
      "id",
      "Kerja sama sister city antara Kota Malang dan Kota Fuqing, China, serta Kota Kediri dan Kota Yichang, China, ditandatangani.",
      ["id-3571 «Kota Kediri» + cn-420500 «Kota Yichang»", "id-3573 «Kota Malang» + cn-350181 «Kota Fuqing»"],
    ],
  ],
  "one paper of three places": [
    [
      "en",
      "The mayors of Guangzhou, Los Angeles and Auckland signed a memorandum of understanding on a sister city triangle.",
      ["cn-440100 «Guangzhou» + gn-5368361 «Los Angeles» + gn-2193733 «Auckland»"],
    ],
    [
      "id",
      "Wali Kota Guangzhou, Los Angeles, dan Auckland menandatangani nota kesepahaman kota kembar.",
      ["cn-440100 «Guangzhou» + gn-5368361 «Los Angeles» + gn-2193733 «Auckland»"],
    ],
    [
      "zh",
      "广州市、洛杉矶市和新西兰奥克兰市签署了友好城市谅解备忘录。",
      ["cn-440100 «广州市» + gn-5368361 «洛杉矶市» + gn-2193733 «奥克兰市»"],
    ],
    [
      "en",
      "A tripartite twinning agreement between Graz, Trondheim in Norway and Dubrovnik in Croatia was signed on Monday.",
      ["gn-2778067 «Graz» + gn-3133880 «Trondheim» + gn-3201047 «Dubrovnik»"],
    ],
  ],
  nothing: [
    ["id", "Pemkot Semarang dan Pemkot Surabaya menandatangani MoU kota kembar.", []],
    ["id", "PT Maju Jaya dari Surabaya dan perusahaan asal Busan, Korea Selatan, menandatangani MoU.", []],
    ["id", "Kementerian Pertanian Indonesia dan Kementerian Pertanian Jepang menandatangani MoU di Kota Surabaya.", []],
    [
      "id",
      "Universitas Airlangga Surabaya dan Universitas Busan, Korea Selatan, menandatangani MoU pertukaran mahasiswa.",
      [],
    ],
    [
      "id",
      "Sister city adalah kerja sama antara dua kota di dua negara, misalnya Surabaya dan Busan, Korea Selatan.",
      [],
    ],
    ["id", "Konsulat Jenderal Jepang di Surabaya mengundang warga Kota Malang untuk mengenal program sister city.", []],
    ["id", "Warga Kota Bandung dan Kota Suwon, Korea Selatan, menonton pertandingan bola.", []],
    ["id", "Menteri Luar Negeri menandatangani MoU dengan Menteri Luar Negeri Jepang di Jakarta.", []],
    ["id", "Indonesia dan Jepang menandatangani nota kesepahaman di bidang energi.", []],
    ["en", "Melbourne and Sydney signed a memorandum of understanding on sister city relations.", []],
    ["en", "The University of Melbourne signed a memorandum of understanding with Tianjin University in China.", []],
    [
      "en",
      "The Ministry of Agriculture of Indonesia signed a memorandum of understanding with the Ministry of Agriculture of Japan in Surabaya.",
      [],
    ],
    ["en", "Acme Ltd of Brisbane and a company from Nagoya, Japan, signed an agreement.", []],
    ["en", "The Consulate General of Japan in Surabaya hosted a talk about sister cities.", []],
    ["en", "Australia and Indonesia signed a trade agreement in Jakarta.", []],
    ["en", "The football clubs of Brisbane and Kobe, Japan, played a friendly match.", []],
    [
      "en",
      "Sister cities are towns in two countries that agree to promote cultural ties, for example Osaka and Melbourne.",
      [],
    ],
    ["zh", "云南某公司与泰国清迈一家企业签署合作备忘录。", []],
    ["zh", "友好城市是指两国城市之间建立的关系，例如昆明市和清迈市。", []],
    ["zh", "昆明理工大学与清迈大学签署合作备忘录。", []],
    ["zh", "中国农业农村部与泰国农业部在昆明市签署合作备忘录。", []],
    ["zh", "昆明市与成都市签署友好城市协议。", []],
    ["zh", "泰国驻昆明总领事馆在昆明市举办友好城市图片展。", []],
    ["zh", "中国与泰国签署合作协议。", []],
    ["en", "The Hyundai Motor Company signed a memorandum of understanding with the city of Bekasi, Indonesia.", []],
    ["en", "A primary school in Graz will twin with a school in Dubrovnik, Croatia.", []],
    ["zh", "海口市企业家协会与泰国曼谷市商会签署合作协议。", []],
  ],
  "the two parties only, not the places beside them": [
    [
      "id",
      "Pemprov Jawa Barat menandatangani LoI sister province dengan Provinsi Sichuan, China, di Kota Bandung.",
      ["id-32 «Pemprov Jawa Barat» + cn-510000 «Provinsi Sichuan»"],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China, disaksikan Gubernur Bali I Wayan Koster.",
      ["id-5103 «Pemkab Badung» + cn-450100 «Kota Nanning»"],
    ],
    [
      "id",
      "Bertempat di Hotel Tokyo, Pemkot Padang menandatangani MoU sister city dengan Kota Hildesheim, Jerman.",
      ["id-1371 «Pemkot Padang» + gn-2904789 «Kota Hildesheim»"],
    ],
    [
      "id",
      "Pemkot Padang menandatangani MoU sister city dengan Kota Hildesheim, Jerman, disaksikan Konsul Jenderal Jepang di Medan.",
      ["id-1371 «Pemkot Padang» + gn-2904789 «Kota Hildesheim»"],
    ],
    [
      "en",
      "At a ceremony in Jakarta, the city of Brisbane and the city of Semarang, Indonesia, signed a sister city agreement.",
      ["gn-2174003 «city of Brisbane» + id-3374 «city of Semarang»"],
    ],
    [
      "en",
      "The city of Brisbane signed a sister city agreement with Semarang, the capital of Central Java Province, Indonesia.",
      ["gn-2174003 «city of Brisbane» + id-3374 «Semarang»"],
    ],
    [
      "en",
      "The sister city agreement between Brisbane and Semarang, Indonesia, was witnessed by the Governor of Bali.",
      ["gn-2174003 «Brisbane» + id-3374 «Semarang»"],
    ],
    ["zh", "昆明市与泰国清迈市在曼谷签署友好城市关系协议书。", ["cn-530100 «昆明市» + gn-1153671 «清迈市»"]],
    ["en", "The city of Brisbane and Semarang, Indonesia, are not sister cities.", []],
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市关系协议书，四川省省长出席见证。",
      ["cn-530100 «昆明市» + gn-1153671 «清迈市»"],
    ],
    [
      "en",
      "Graz is to twin with Trondheim, a port some 500 km north of Oslo.",
      ["gn-2778067 «Graz» + gn-3133880 «Trondheim»"],
    ],
    [
      "en",
      "Graz, two hours from Vienna, and Dubrovnik, near Trebinje, are twin towns.",
      ["gn-2778067 «Graz» + gn-3201047 «Dubrovnik»"],
    ],
    [
      "en",
      "The municipality of Danao in northern Cebu and the city of Graz, Austria, signed a sister city pact.",
      ["gn-1715804 «municipality of Danao in northern Cebu» + gn-2778067 «city of Graz»"],
    ],
    [
      "en",
      "The County Government of Kisumu and Morocco's Regional Council of Rabat-Sale-Kenitra signed an agreement.",
      ["ke-17 «County Government of Kisumu» + ma-04 «Regional Council of Rabat-Sale-Kenitra»"],
    ],
    [
      "en",
      "TEHRAN (FNA)- The Iranian city of Tabriz and the Vietnamese city of Ho Chi Minh City plan to ink a sister city agreement.",
      ["gn-113646 «city of Tabriz» + vn-sg «city of Ho Chi Minh City»"],
    ],
    [
      "en",
      "The city of Koror in Palau and the regency of Wakatobi, Indonesia, signed a letter of intent on sister city ties. A memorandum is to follow, once Jakarta has given its clearance.",
      ["gn-1559446 «city of Koror» + id-7407 «regency of Wakatobi»"],
    ],
    [
      "en",
      "The city of Graz and the city of Dubrovnik signed a twinning protocol. The signing was attended by the mayors of Graz, Dubrovnik and Pula.",
      ["gn-2778067 «city of Graz» + gn-3201047 «city of Dubrovnik»"],
    ],
    [
      "en",
      "The city of Graz has signed a twinning agreement with a town in Ukraine's Lviv Oblast. On Monday Graz and Chervonohrad, Ukraine, became twin towns.",
      ["gn-2778067 «Graz» + gn-710554 «Chervonohrad»"],
    ],
  ],
  "what is proposed of a kind of tie, and what is said of it in general": [
    [
      "id",
      "Di hadapan Wali Kota Blitar, ia mengusulkan agar Kota Blitar menjalin hubungan sister city dengan Kota Izumo, Jepang.",
      ["id-3572 «Kota Blitar» + gn-1861084 «Kota Izumo»"],
    ],
    [
      "id",
      "Konsep sister city ditawarkan Pemerintah Kota Izumo, Jepang, kepada Pemerintah Kota Blitar.",
      ["gn-1861084 «Pemerintah Kota Izumo» + id-3572 «Pemerintah Kota Blitar»"],
    ],
    ["id", "Konsep sister city adalah kemitraan dua kota seperti Kota Surabaya dengan Kota Busan, Korea Selatan.", []],
    [
      "id",
      "Kota Batu dan Kota Gwangyang, Korea Selatan, menjajaki sister city menurut Peraturan Pemerintah Nomor 28.",
      ["id-3579 «Kota Batu» + gn-1841775 «Kota Gwangyang»"],
    ],
    [
      "en",
      "A sister city relationship is a long-term partnership between two communities, such as Graz and Dubrovnik in Croatia.",
      [],
    ],
    [
      "en",
      "Mayor Tom Smith of Graz announced that a memorandum of understanding with Sagamihara in Japan would be signed in October.",
      ["gn-2778067 «Graz» + gn-11611609 «Sagamihara»"],
    ],
    ["en", "A sister city is a partnership between two towns in different countries, such as Osaka and Melbourne.", []],
  ],
  "an example that is news of its own": [
    [
      "id",
      "Sebagai contoh, Kabupaten Tangerang dan Kota Binzhou, Tiongkok, menandatangani LoI sister city pada Juni 2024.",
      ["id-3603 «Kabupaten Tangerang» + cn-371600 «Kota Binzhou»"],
    ],
    ["id", "Sebagai contoh, Kabupaten Tangerang dan Kota Binzhou, Tiongkok, adalah sister city.", []],
  ],
  "mere cooperation of the only two, behind a kind of tie": [
    [
      "id",
      "Jembatan itu menandai 60 tahun hubungan sister city kedua daerah. Kota Bandung dan Braunschweig, Jerman, sepakat meningkatkan kerja sama di bidang pangan.",
      ["id-3273 «Kota Bandung» + gn-2945024 «Braunschweig»"],
    ],
    [
      "id",
      "Kota Bandung punya delapan sister city, di antaranya Suwon, Korea Selatan. Kota Bandung dan Kota Dili, Timor Leste, bekerja sama di bidang pangan.",
      ["id-3273 «Kota Bandung» + gn-1835553 «Suwon»"],
    ],
    [
      "en",
      "Officials from Shanghai and Busan signed a memorandum at a forum on exchanges between the two cities.",
      ["cn-310000 «Shanghai» + kr-26 «Busan»"],
    ],
    [
      "en",
      "The Slovak capital Bratislava and Serbia's Belgrade signed a cooperation agreement. The two capitals will exchange staff.",
      ["gn-3060972 «Bratislava» + rs-00 «Belgrade»"],
    ],
    [
      "en",
      "A direct flight between Perth and Denpasar was discussed on Monday. Both cities are popular with surfers.",
      [],
    ],
    ["en", "Beijing and Jakarta signed a memorandum on nickel. The two countries will build a smelter.", []],
  ],
  "the two of a sentence that speaks of both": [
    [
      "id",
      "Kota Bandung menerima Kota Suwon, Korea Selatan. Kedua kota kembar itu bertukar pelajar sejak 1997.",
      ["id-3273 «Kota Bandung» + gn-1835553 «Kota Suwon»"],
    ],
    [
      "id",
      "Dua belas pelajar Kota Suwon, Korea Selatan, tiba di Padang. Kedua kota menjalin sister city sejak 1997.",
      ["gn-1835553 «Kota Suwon» + id-1371 «Padang»"],
    ],
  ],
};

holdTables(ties, tables);

/** What the rules do not read yet, with what they should: values without passages. A row that is mended moves to a table above. */
const misses: readonly Row[] = [
  [
    "id",
    "Pelabuhan Tanjung Perak Surabaya dan Pelabuhan Busan, Korea Selatan, menandatangani MoU sister port.",
    ["id-3578 + kr-26"],
  ],
  ["zh", "友好城市是指两国城市之间建立的关系，例如昆明市和清迈市。昆明市与成都市签署的协议不算友好城市协议。", []],
  ["id", "Pemkot Padang dan Kota Hildesheim, Jerman, bukan kota kembar.", []],
  ["zh", "昆明市与泰国清迈市不是友好城市。", []],
  [
    "en",
    "The mayors of Bandung and Semarang in Indonesia signed sister city agreements with Suwon, South Korea, and Brisbane, Australia, respectively.",
    ["gn-2174003 + id-3374", "gn-1835553 + id-3273"],
  ],
];

holdMisses(ties, misses);
