[#macro m][@m/][/#macro]e[@m/][#t]
