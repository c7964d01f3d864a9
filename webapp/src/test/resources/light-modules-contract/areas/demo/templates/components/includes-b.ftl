b[#include "includes.ftl"][#t]
