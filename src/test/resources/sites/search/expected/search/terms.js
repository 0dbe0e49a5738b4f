postilData("terms",["#1","#alert","#both","#cafe","$lose","#harbour","#quay","#robert","#script","$hut","#two","#ward","#երեւան","#է","#ինչ"]);
