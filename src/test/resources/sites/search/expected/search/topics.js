postilData("topics",[["The harbour","topics/harbour/","Docks"]]);
