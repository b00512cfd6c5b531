import {nameThePage} from '../../../../js/engine-page.js';

nameThePage('修改密码');

export default [];
