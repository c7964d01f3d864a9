[#if kapot
