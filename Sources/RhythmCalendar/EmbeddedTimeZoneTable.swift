// Written by Sources/Embedding/time-zones.py from the tz database; not to be edited.

extension EmbeddedTimeZones {
  /// The release of the tz database from which the table is made.
  package static let version = "2025b"

  /// A zone's data, further lines of it two deeper, then its names, four deeper.
  ///
  /// Data are a rule of POSIX, or kinds (seconds, standard or daylight saving, name),
  /// changes (minutes since the one before, the letter of a kind) and the rule.
  static let table = """
    GMT0
        Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry
        Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott
        Africa/Ouagadougou Africa/Sao_Tome America/Danmarkshavn Atlantic/Reykjavik
        Atlantic/St_Helena Etc/GMT
    EAT-3
        Africa/Addis_Ababa Africa/Asmara Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala
        Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte
    CET-1
        Africa/Algiers Africa/Tunis
    WAT-1
        Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos
        Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey
        Africa/Porto-Novo
    CAT-2
        Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Khartoum
        Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Windhoek
    7200sEET 10800dEEST | 1746600b | EET-2EEST,M4.5.5/0,M10.5.4/24
        Africa/Cairo
    3600s+01 0d+00 | 157080b 60480a 453600b 50400a 453600b 60480a 453600b 50400a 463680b 50400a
      453600b 60480a 453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a 453600b 60480a
      453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a 453600b 60480a 453600b 60480a
      453600b 50400a 453600b 60480a 453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a
      453600b 60480a 453600b 60480a 453600b 50400a 453600b 60480a 453600b 50400a 463680b 50400a
      453600b 60480a 453600b 50400a 453600b 60480a 453600b 60480a 453600b 50400a 453600b 60480a
      453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a 453600b 60480a 453600b 60480a
      453600b 50400a 453600b 60480a 453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a
      453600b 60480a 453600b 60480a 453600b 50400a 453600b 60480a 453600b 50400a 463680b 50400a
      453600b 60480a 453600b 50400a 453600b 60480a 453600b 60480a 453600b 50400a 453600b 60480a
      453600b 50400a 463680b 50400a 453600b 60480a 453600b 50400a 453600b 60480a 453600b 50400a
      463680b 50400a 453600b 60480a 453600b 50400a 463680b 50400a 453600b 60480a | <+01>-1
        Africa/Casablanca Africa/El_Aaiun
    CET-1CEST,M3.5.0,M10.5.0/3
        Africa/Ceuta Arctic/Longyearbyen CET Europe/Amsterdam Europe/Andorra Europe/Belgrade
        Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen
        Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid
        Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague
        Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm
        Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb
        Europe/Zurich
    SAST-2
        Africa/Johannesburg Africa/Maseru Africa/Mbabane
    10800sEAT 7200sCAT | 571500b | CAT-2
        Africa/Juba
    EET-2
        Africa/Tripoli Europe/Kaliningrad
    HST10HDT,M3.2.0,M11.1.0
        America/Adak
    AKST9AKDT,M3.2.0,M11.1.0
        America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka
        America/Yakutat
    AST4
        America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon
        America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Kralendijk
        America/Lower_Princes America/Marigot America/Martinique America/Montserrat
        America/Port_of_Spain America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy
        America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola
    <-03>3
        America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca
        America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja
        America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta
        America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman
        America/Argentina/Ushuaia America/Bahia America/Belem America/Cayenne America/Fortaleza
        America/Maceio America/Montevideo America/Paramaribo America/Punta_Arenas America/Recife
        America/Santarem America/Sao_Paulo Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley
        Etc/GMT+3
    -10800d-03 -14400s-04 -10800s-03 | 116820b 282300a 251940b 272220a 251940b 272220a 251940b
      272220a 251940b 282300a 12900c | <-03>3
        America/Asuncion
    EST5
        America/Atikokan America/Cancun America/Cayman America/Jamaica America/Panama EST
    -21600sCST -18000dCDT | 137280b 292260a 231900b 302340a 221820b 302340a | CST6
        America/Bahia_Banderas America/Merida America/Mexico_City America/Monterrey
    CST6
        America/Belize America/Costa_Rica America/El_Salvador America/Guatemala America/Managua
        America/Regina America/Swift_Current America/Tegucigalpa
    <-04>4
        America/Boa_Vista America/Campo_Grande America/Caracas America/Cuiaba America/Guyana
        America/La_Paz America/Manaus America/Porto_Velho Etc/GMT+4
    <-05>5
        America/Bogota America/Eirunepe America/Guayaquil America/Lima America/Rio_Branco
        Etc/GMT+5
    MST7MDT,M3.2.0,M11.1.0
        America/Boise America/Cambridge_Bay America/Denver America/Edmonton America/Inuvik
        MST7MDT
    CST6CDT,M3.2.0,M11.1.0
        America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Matamoros
        America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center
        America/North_Dakota/New_Salem America/Rankin_Inlet America/Resolute America/Winnipeg
        CST6CDT
    -25200sMST -21600dMDT -21600sCST | 137340b 292260a 231900b 302340a 221820b 302340c | CST6
        America/Chihuahua
    -25200sMST -21600dMDT -21600sCST | 97020b 342660a 191580b 342660a 181500b 332580c 44520a |
      MST7MDT,M3.2.0,M11.1.0
        America/Ciudad_Juarez
    -10800d-03 -14400s-04 -10800s-03 | 136980b 221820a 302340b 221820a 302340b 231900a 292260b
      221820a 312420b 221820a 277860c | <-03>3
        America/Coyhaique
    MST7
        America/Creston America/Dawson_Creek America/Fort_Nelson America/Hermosillo
        America/Phoenix MST
    -28800sPST -25200dPDT -25200sMST | 97080b 342540c | MST7
        America/Dawson America/Whitehorse
    EST5EDT,M3.2.0,M11.1.0
        America/Detroit America/Grand_Turk America/Indiana/Indianapolis America/Indiana/Marengo
        America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes
        America/Indiana/Winamac America/Iqaluit America/Kentucky/Louisville
        America/Kentucky/Monticello America/Nassau America/New_York America/Port-au-Prince
        America/Toronto EST5EDT
    AST4ADT,M3.2.0,M11.1.0
        America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton America/Thule
        Atlantic/Bermuda
    CST5CDT,M3.2.0/0,M11.1.0/1
        America/Havana
    PST8PDT,M3.2.0,M11.1.0
        America/Los_Angeles America/Tijuana America/Vancouver PST8PDT
    -25200sMST -21600dMDT | 137340b 292260a 231900b 302340a 221820b 302340a | MST7
        America/Mazatlan
    <-03>3<-02>,M3.2.0,M11.1.0
        America/Miquelon
    <-02>2
        America/Noronha Atlantic/South_Georgia Etc/GMT+2
    -10800s-03 -7200d-02 -7200s-02 -3600d-01 | 126780b 302400a 221760b 312480a 211680b 312480a
      211680c 534240d | <-02>2<-01>,M3.5.0/-1,M10.5.0/0
        America/Nuuk
    -25200sMST -21600dMDT -21600sCST -18000dCDT | 97020b 342660a 191580b 342660a 181500b 332580c
      191520d | CST6CDT,M3.2.0,M11.1.0
        America/Ojinaga
    -10800d-03 -14400s-04 | 136980b 221820a 302340b 221820a 302340b 231900a |
      <-04>4<-03>,M9.1.6/24,M4.1.6/24
        America/Santiago
    -3600s-01 0d+00 -3600d-01 | 126780b 302400a 221760b 312480a 211680b 312480a 211680b 312480a
      221760c | <-02>2<-01>,M3.5.0/-1,M10.5.0/0
        America/Scoresbysund
    NST3:30NDT,M3.2.0,M11.1.0
        America/St_Johns
    39600s+11 28800s+08 | 96000b 302401a 231659b 292501a 231659b 292501a 227519b | <+08>-8
        Antarctica/Casey
    <+07>-7
        Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Krasnoyarsk
        Asia/Novokuznetsk Asia/Novosibirsk Asia/Phnom_Penh Asia/Tomsk Asia/Vientiane Etc/GMT-7
        Indian/Christmas
    <+10>-10
        Antarctica/DumontDUrville Asia/Ust-Nera Asia/Vladivostok Etc/GMT-10 Pacific/Chuuk
        Pacific/Port_Moresby
    AEST-10AEDT,M10.1.0,M4.1.0/3
        Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney
    <+05>-5
        Antarctica/Mawson Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Atyrau Asia/Dushanbe
        Asia/Oral Asia/Qyzylorda Asia/Samarkand Asia/Tashkent Asia/Yekaterinburg Etc/GMT-5
        Indian/Kerguelen Indian/Maldives
    NZST-12NZDT,M9.5.0,M4.1.0/3
        Antarctica/McMurdo Pacific/Auckland
    <+03>-3
        Antarctica/Syowa Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh
        Etc/GMT-3 Europe/Istanbul Europe/Minsk
    <+00>0<+02>-2,M3.5.0/1,M10.5.0/3
        Antarctica/Troll
    25200s+07 18000s+05 | 2083380b | <+05>-5
        Antarctica/Vostok
    21600s+06 18000s+05 | 2189880b | <+05>-5
        Asia/Almaty Asia/Qostanay
    7200sEET 10800dEEST 10800s+03 | 123720b 312480a 211680b 312480a 171360b 352800c | <+03>-3
        Asia/Amman
    <+12>-12
        Asia/Anadyr Asia/Kamchatka Etc/GMT-12 Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro
        Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis
    <+04>-4
        Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Etc/GMT-4 Europe/Astrakhan
        Europe/Samara Europe/Saratov Europe/Ulyanovsk Indian/Mahe Indian/Mauritius
        Indian/Reunion
    EET-2EEST,M3.5.0/0,M10.5.0/0
        Asia/Beirut
    <+06>-6
        Asia/Bishkek Asia/Dhaka Asia/Omsk Asia/Thimphu Asia/Urumqi Etc/GMT-6 Indian/Chagos
    <+08>-8
        Asia/Brunei Asia/Irkutsk Asia/Kuala_Lumpur Asia/Kuching Asia/Singapore Asia/Ulaanbaatar
        Etc/GMT-8
    <+09>-9
        Asia/Chita Asia/Dili Asia/Khandyga Asia/Yakutsk Etc/GMT-9 Pacific/Palau
    <+0530>-5:30
        Asia/Colombo
    7200sEET 10800dEEST 10800s+03 | 123720b 312420a 211740b 312420a 211740b 312420c | <+03>-3
        Asia/Damascus
    EET-2EEST,M3.5.0/3,M10.5.0/4
        Asia/Famagusta Asia/Nicosia EET Europe/Athens Europe/Bucharest Europe/Helsinki
        Europe/Kyiv Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius
    7200sEET 10800dEEST | 125160b 302400a 221760b 311040a 214560b 311100a 262140b 262020a
      252060b 272100a 241980b 282180a 221820b 302340a 221820b 312420a 211740b 312420a 211740b
      312420a 221820b 302340a 221820b 302340a 221820b 312420a 211740b 312420a 211740b 312420a
      211740b 312420a 221820b 292260a 231900b 282180a 241980b 262020a 262140b 251940a 272220b
      231780a 70620b 10020a 221820b 211620a 60540b 30180a 221820b 201540a 60540b 40260a 221820b
      181380a 70620b 50340a 221820b 171300a 60540b 80580a 211740b 161220a 60540b 90660a 211740b
      141060a 70620b 100740a 221820b 120900a 60540b 120900a 221820b 100740a 70620b 130980a
      221820b 90660a 60540b 161220a 211740b 80580a 60540b 171300a 211740b 60420a 70620b 181380a
      221820b 40260a 60540b 201540a 221820b 20100a 70620b 211620a 221820b 10020a 70620b 221700a
      282300b 251940a 262140b 262020a 241980b 282180a 231900b 292260a 221820b 302340a 221820b
      312420a 211740b 312420a 211740b 312420a 211740b 312420a 221820b 302340a 221820b 302340a
      221820b 312420a 211740b 312420a 211740b 302340a 231900b 282180a 241980b 272100a 252060b
      251940a 272220b 241860a 60540b 10020a 211740b 231780a 60540b 20100a 211740b 211620a 70620b
      30180a 221820b 191460a 60540b 50340a 221820b 171300a 70620b 60420a 221820b 161220a 70620b
      80580a 211740b 151140a 60540b 100740a 211740b 130980a 70620b 110820a 221820b 110820a
      60540b 130980a 221820b 100740a 60540b 141060a 221820b 80580a 70620b 151140a 221820b 70500a
      60540b 181380a 211740b 50340a 70620b 191460a 211740b 40260a 70620b 201540a 221820b 20100a
      60540b | EET-2EEST,M3.4.4/50,M10.4.4/50
        Asia/Gaza Asia/Hebron
    HKT-8
        Asia/Hong_Kong
    WIB-7
        Asia/Jakarta Asia/Pontianak
    WIT-9
        Asia/Jayapura
    IST-2IDT,M3.4.4/26,M10.5.0
        Asia/Jerusalem
    <+0430>-4:30
        Asia/Kabul
    PKT-5
        Asia/Karachi
    <+0545>-5:45
        Asia/Kathmandu
    IST-5:30
        Asia/Kolkata
    CST-8
        Asia/Macau Asia/Shanghai Asia/Taipei
    <+11>-11
        Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Etc/GMT-11 Pacific/Bougainville
        Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei
    WITA-8
        Asia/Makassar
    PST-8
        Asia/Manila
    KST-9
        Asia/Pyongyang Asia/Seoul
    12600s+0330 16200d+0430 | 114990b 264900a 262140b 264900a 260700b 264900a | <+0330>-3:30
        Asia/Tehran
    JST-9
        Asia/Tokyo
    <+0630>-6:30
        Asia/Yangon Indian/Cocos
    <-01>1<+00>,M3.5.0/0,M10.5.0/1
        Atlantic/Azores
    WET0WEST,M3.5.0/1,M10.5.0
        Atlantic/Canary Atlantic/Faroe Atlantic/Madeira Europe/Lisbon WET
    <-01>1
        Atlantic/Cape_Verde Etc/GMT+1
    ACST-9:30ACDT,M10.1.0,M4.1.0/3
        Australia/Adelaide Australia/Broken_Hill
    AEST-10
        Australia/Brisbane Australia/Lindeman
    ACST-9:30
        Australia/Darwin
    <+0845>-8:45
        Australia/Eucla
    <+1030>-10:30<+11>-11,M10.1.0,M4.1.0
        Australia/Lord_Howe
    AWST-8
        Australia/Perth
    <-10>10
        Etc/GMT+10 Pacific/Rarotonga Pacific/Tahiti
    <-11>11
        Etc/GMT+11 Pacific/Niue
    <-12>12
        Etc/GMT+12
    <-06>6
        Etc/GMT+6 Pacific/Galapagos
    <-07>7
        Etc/GMT+7
    <-08>8
        Etc/GMT+8 Pacific/Pitcairn
    <-09>9
        Etc/GMT+9 Pacific/Gambier
    <+01>-1
        Etc/GMT-1
    <+13>-13
        Etc/GMT-13 Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu
    <+14>-14
        Etc/GMT-14 Pacific/Kiritimati
    <+02>-2
        Etc/GMT-2
    UTC0
        Etc/UTC
    EET-2EEST,M3.5.0,M10.5.0/3
        Europe/Chisinau
    IST-1GMT0,M10.5.0,M3.5.0/1
        Europe/Dublin
    GMT0BST,M3.5.0/1,M10.5.0
        Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London
    MSK-3
        Europe/Kirov Europe/Moscow Europe/Simferopol
    14400s+04 10800sMSK | 519720b | MSK-3
        Europe/Volgograd
    HST10
        HST Pacific/Honolulu
    MET-1MEST,M3.5.0,M10.5.0/3
        MET
    50400d+14 46800s+13 | 136200b 252000a 272160b | <+13>-13
        Pacific/Apia
    <+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45
        Pacific/Chatham
    -18000d-05 -21600s-06 | 136980b 221820a 302340b 221820a 302340b 231900a |
      <-06>6<-05>,M9.1.6/22,M4.1.6/22
        Pacific/Easter
    46800d+13 43200s+12 | 15240b 493920a 40320b | <+12>-12
        Pacific/Fiji
    ChST-10
        Pacific/Guam Pacific/Saipan
    <-0930>9:30
        Pacific/Marquesas
    SST11
        Pacific/Midway Pacific/Pago_Pago
    <+11>-11<+12>,M10.1.0,M4.1.0/3
        Pacific/Norfolk
    """
}
