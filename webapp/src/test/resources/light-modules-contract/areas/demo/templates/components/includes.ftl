i[#include "includes-b.ftl"][#t]
