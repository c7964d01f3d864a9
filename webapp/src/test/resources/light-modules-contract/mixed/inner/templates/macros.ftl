[#macro show text]${text}[/#macro]
[#macro markup]<em>opgemaakt</em>[/#macro]
